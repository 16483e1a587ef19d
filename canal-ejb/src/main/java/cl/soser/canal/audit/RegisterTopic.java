package cl.soser.canal.audit;

import java.util.List;

/** What entries of the register are about, for those who look for some of them. */
public enum RegisterTopic {
    INGRESOS("INGRESO%", "SEGUNDO_PASO%", "SESIONES%", "CLAVE%"),
    NEGADOS("ACCESO_NEGADO"),
    LECTURAS("LECTURA", "LECTURA_INUSUAL", "LECTURA_FRENADA"),
    EXPORTACIONES("EXPORTACION%", "REGISTRO_EXPORTADO"),
    ENTREGAS("CONTACTO_ABIERTO", "MENSAJE_ABIERTO", "CODIGO%", "NOMBRES%", "MARCA%"),
    FUNCIONES("FUNCION%", "CUENTA%", "LECTORES", "INVITACION"),
    SOLICITUDES("TICKET%"),
    DERECHOS("DERECHO%", "VULNERACION"),
    CONFIGURACION("CONFIGURACION"),
    SUPRESIONES("SUPRESION"),
    SELLOS("FILA%");

    private final List<String> patterns;

    RegisterTopic(String... patterns) {
        this.patterns = List.of(patterns);
    }

    List<String> patterns() {
        return patterns;
    }
}
