// What a visit has left behind in the browser, cookies that scripts cannot read apart.
async () => {
  const count = {
    cookie: document.cookie ? 1 : 0, localStorage: localStorage.length, sessionStorage: sessionStorage.length,
    database: (await indexedDB.databases()).length,
    worker: (await navigator.serviceWorker.getRegistrations()).length,
  };
  return Object.keys(count).filter((each) => count[each]).map((each) => `${count[each]} of ${each} is kept`);
}
