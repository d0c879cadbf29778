// Pictures that wait for a script, as many papers have them.
for (const image of document.querySelectorAll('img[data-src]')) image.src = image.dataset.src;
