// Read by widget.js: on this page the assistant stands in the right column where there is room for it.
window.taopuSettings = { container: '#assistant', dockFrom: 1280, locale: navigator.language };
