package cl.soser.canal.phone;

/** By which door a file of calls came. */
public enum CallSource {
    PAGINA,
    API
}
