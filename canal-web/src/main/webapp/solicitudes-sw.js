/* Stands behind the citizens' pages: brings notices to the telephone. */
'use strict';
importScripts('/jakarta.faces.resource/js/push-events.js.xhtml?ln=canal');

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
