import '../../welcome/scripts/tiendo.js';
