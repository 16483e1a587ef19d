package cl.soser.recount;

import java.util.ArrayList;
import java.util.List;

/** The lines of an event log, as a person works them out with paper and calendar. */
final class SampleLog {

    static final String HEAD =
            "{'tipo':'cabecera','version':1,'institucion':'JUNAEB','desde':'2026-01-01',"
                    + "'hasta':'2027-01-01','generado':'2026-12-01T00:00:00.000-03:00',"
                    + "'mesDesde':'2026-10','mesHasta':'2026-11'}";
    static final String TERMS =
            "{'tipo':'plazos','version':1,'contrato':[{'motivo':'RECLAMO','horas':72}],"
                    + "'internos':[{'etapa':'VALIDACION','area':null,'minutos':240},"
                    + "{'etapa':'REDACCION','area':null,'minutos':1440},"
                    + "{'etapa':'REVISION','area':null,'minutos':480},"
                    + "{'etapa':'VISACION','area':null,'minutos':480}],'reserva':10,"
                    + "'partes':[{'etapa':'VALIDACION','parte':10},{'etapa':'REDACCION','parte':50},"
                    + "{'etapa':'REVISION','parte':20},{'etapa':'VISACION','parte':20}]}";
    static final String CALENDAR =
            "{'tipo':'calendario','version':1,'abre':'08:30','cierra':'18:00','dias':[1,2,3,4,5],"
                    + "'feriados':['2026-10-12']}";

    private SampleLog() {}

    /**
     * Entered on a Monday at 08:00, so that 28.5 working hours lie in its term; 25.65 are left
     * without the reserve, until Wednesday at 15:09. Validation has a tenth of them: 2 h 33 min 54
     * s. Writing begins at 10:00 with 24.15 hours left and has 5/9: 13 h 25 min. Review begins on
     * Tuesday at 12:00 with 12.65 hours left and has half.
     */
    static List<String> answered() {
        List<String> lines = new ArrayList<>(List.of(HEAD, TERMS, CALENDAR));
        lines.add(month(1, 1, 0, 0, 0));
        lines.add(entry("2026-10-05T08:00:00.000-03:00", false));
        lines.add(fact(1, "INGRESO", "2026-10-05T08:00:00.000-03:00", "POR_VALIDAR"));
        lines.add(fact(2, "VALIDACION", "2026-10-05T10:00:00.000-03:00", "EN_AREA"));
        lines.add(fact(3, "A_REVISION", "2026-10-06T12:00:00.000-03:00", "EN_REVISION"));
        lines.add(fact(4, "RESPUESTA_DEFINITIVA", "2026-10-07T08:00:00.000-03:00", "CERRADO"));
        lines.add(
                "{'tipo':'resultado','id':'CP-2026-000001','estado':'CERRADO','motivo':'RECLAMO',"
                        + "'vence':'2026-10-08T08:00:00.000-03:00','reloj':'CONTRATO',"
                        + "'relojVence':'2026-10-08T08:00:00.000-03:00',"
                        + "'primeraRespuesta':'2026-10-07T08:00:00.000-03:00','plazo':'EN_PLAZO',"
                        + "'etapa':null,'etapaVence':null,'etapaPausada':null,'etapaResto':null,"
                        + "'etapas':["
                        + stage(1, "VALIDACION", "05T08:00:00", "05T11:03:54", "05T10:00:00")
                        + ","
                        + stage(2, "REDACCION", "05T10:00:00", "06T13:55:00", "06T12:00:00")
                        + ","
                        + stage(3, "REVISION", "06T12:00:00", "07T08:49:30", "07T08:00:00")
                        + "]}");
        lines.add("{'tipo':'fin','solicitudes':1,'hechos':4}");
        return lines;
    }

    static String entry(String at, boolean alert) {
        return "{'tipo':'ingreso','id':'CP-2026-000001','fecha':'"
                + at
                + "','motivo':'RECLAMO','area':'LOGISTICA','alerta':"
                + alert
                + ",'plazos':1,'calendario':1}";
    }

    static String fact(int n, String kind, String at, String to) {
        return fact(n, kind, at, to, null);
    }

    static String fact(int n, String kind, String at, String to, String promised) {
        return "{'tipo':'hecho','id':'CP-2026-000001','n':"
                + n
                + ",'hecho':'"
                + kind
                + "','fecha':'"
                + at
                + "','desde':null,'hasta':'"
                + to
                + "','motivo':null,'area':null,'institucion':null,'prometida':"
                + (promised == null ? "null" : "'" + promised + "'")
                + "}";
    }

    static String month(int received, int inTime, int late, int open, int pending) {
        return "{'tipo':'mes','mes':'2026-10','motivo':'RECLAMO','recibidos':"
                + received
                + ",'enPlazo':"
                + inTime
                + ",'fueraDePlazo':"
                + late
                + ",'abiertosVencidos':"
                + open
                + ",'pendientes':"
                + pending
                + "}";
    }

    private static String stage(int n, String name, String from, String due, String until) {
        return "{'n':"
                + n
                + ",'etapa':'"
                + name
                + "','area':'LOGISTICA','desde':'2026-10-"
                + from
                + ".000-03:00','vence':'2026-10-"
                + due
                + ".000-03:00','hasta':'2026-10-"
                + until
                + ".000-03:00','enPlazo':true}";
    }
}
