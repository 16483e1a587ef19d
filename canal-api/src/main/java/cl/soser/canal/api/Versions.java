package cl.soser.canal.api;

/** How the API changes and how an address ends, as the document and its page tell programs. */
public final class Versions {

    public static final String POLICY =
            "La versión va en la dirección: /api/v1. Dentro de ella solo se agrega: direcciones,"
                    + " parámetros optativos, miembros de un objeto, columnas al final de"
                    + " un archivo y códigos nuevos en los catálogos. Lea por nombre y pase por alto"
                    + " lo que no conozca. Lo que hay no cambia de nombre, de tipo ni de"
                    + " significado.\n\n"
                    + "Lo que deba terminar se anuncia al menos un año antes: el documento OpenAPI"
                    + " lo marca como deprecated y cada respuesta trae la cabecera Deprecation, con"
                    + " el día en que se anunció (RFC 9745), la cabecera Sunset, con el día en que"
                    + " deja de existir (RFC 8594), y Link con rel=\"deprecation\" hacia esta"
                    + " explicación. Hoy nada está anunciado. Una versión 2 conviviría con la 1 al"
                    + " menos ese año.";

    private Versions() {}
}
