package cl.soser.canal.api;

/** Examples of the OpenAPI document; a test holds each against its own schema. */
final class Examples {

    static final String OUTAGE =
            "{\"id\":\"corte-17\",\"inicio\":\"2026-10-01T09:30:00-03:00\",\"termino\":"
                    + "\"2026-10-01T10:05:00-03:00\",\"causa\":\"CENTRAL\",\"planificada\":false,"
                    + "\"nota\":\"Se reinició la central.\"}";
    static final String CALLS_CSV =
            "id;inicio;resultado;espera;conversacion;agente;telefono;cola\n"
                    + "1790000000.1;01-10-2026 09:15:00;ATENDIDA;8,5;120;op1;;linea800\n";
    static final String CALLS_LOG =
            "1790000000|1790000000.2|linea800|NONE|ENTERQUEUE||+56910000000|1\n"
                    + "1790000031|1790000000.2|linea800|NONE|ABANDON|1|2|30\n";

    private Examples() {}
}
