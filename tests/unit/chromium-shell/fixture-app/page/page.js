document.querySelector('h1').dataset.ran = 'yes';
