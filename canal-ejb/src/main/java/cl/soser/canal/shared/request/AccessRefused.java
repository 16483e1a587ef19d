package cl.soser.canal.shared.request;

/**
 * Fired when somebody was refused what their role does not allow, or an object that is there and is
 * not theirs.
 *
 * @param type PAGINA, TICKET, ARCHIVO, DERECHO or EXPORTACION
 * @param id of the object; null of a page
 * @param number of the request; null of anything else
 * @param address which page or resource, never what was asked of it; or the address of a file; null
 *     of anything else
 */
public record AccessRefused(String type, Long id, String number, String address) {

    static AccessRefused page(String address) {
        return new AccessRefused("PAGINA", null, null, address);
    }
}
