/** What protects the answers that the server gives before any application sees a request. */
package cl.soser.door;
