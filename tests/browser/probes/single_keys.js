// What a page does when one printable key is pressed while no field has the focus: it should do nothing at all.
() => {
  const found = [];
  const state = () => [location.href, document.activeElement.tagName, document.body.className, scrollY].join(" ");
  const keys = "abcdefghijklmnopqrstuvwxyz0123456789.,/?#[]-+'";
  for (const key of keys) {
    for (const type of ["keydown", "keypress", "keyup"]) {
      const before = state();
      const event = new KeyboardEvent(type, { key, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      if (event.defaultPrevented || state() !== before) found.push(`${type} of ${key} does something`);
    }
  }
  return found;
}
