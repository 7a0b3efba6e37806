/* Filters a list by what its entries say about themselves, and opens what a link points into.
   Without this script every list is whole and the form stays hidden. */
(() => {
  "use strict"

  const form = document.querySelector("form[data-filter]")
  const entries = [...document.querySelectorAll("[data-entry]")]
  const groups = [...document.querySelectorAll("[data-group]")]
  const texts = new Map(entries.map((entry) => [entry, entry.textContent.toLowerCase()]))

  const holdsState = () => location.hash.includes("=")

  /* A field that narrows another asks for both at once: this dimension, and weak in it. */
  const wanted = (field) => {
    const other = field.dataset.within && form.elements[field.dataset.within].value
    return other ? `${other}.${field.value}` : field.value
  }

  const fits = (entry) =>
    [...form.elements].every((field) => {
      if (!field.name || !field.value.trim()) return true
      if (field.type === "search") {
        return field.value.toLowerCase().split(/\s+/).every((word) => texts.get(entry).includes(word))
      }
      return (entry.getAttribute(`data-${field.name}`) || "").split(" ").includes(wanted(field))
    })

  const show = () => {
    for (const entry of entries) entry.hidden = !fits(entry)
    for (const group of groups) group.hidden = !group.querySelector("[data-entry]:not([hidden])")
    form.querySelector("[data-count]").textContent = entries.filter((entry) => !entry.hidden).length
  }

  const readState = () => {
    const state = new URLSearchParams(holdsState() ? location.hash.slice(1) : "")
    for (const field of form.elements) if (field.name) field.value = state.get(field.name) || ""
    show()
  }

  const writeState = () => {
    const chosen = [...form.elements].filter((field) => field.name && field.value.trim())
    const state = new URLSearchParams(chosen.map((field) => [field.name, field.value]))
    history.replaceState(null, "", chosen.length ? `#${state}` : location.pathname + location.search)
    show()
  }

  /* What a link points at is never hidden: neither by a filter nor inside something folded. */
  const reveal = () => {
    const target = !holdsState() && document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!target) return
    if (form && target.closest("[data-entry][hidden], [data-group][hidden]")) {
      form.reset()
      show()
    }
    const folded = []
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) {
      if (!box.open) folded.push(box)
    }
    for (const box of folded) box.open = true
    if (folded.length) target.scrollIntoView()
  }

  if (form && entries.length) {
    form.hidden = false
    form.addEventListener("submit", (event) => event.preventDefault())
    form.addEventListener("input", writeState)
    form.addEventListener("reset", () => setTimeout(writeState))
    readState()
  }
  window.addEventListener("hashchange", () => {
    if (form && holdsState()) readState()
    reveal()
  })
  reveal()
})()
