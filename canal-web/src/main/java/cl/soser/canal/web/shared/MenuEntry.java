package cl.soser.canal.web.shared;

import cl.soser.canal.account.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A page of the back office and who has it. A new one becomes visible by one line here.
 *
 * @param group empty for the first
 * @param key the word of it is {@code menu.<key>}
 * @param roles whoever has one of them sees it
 */
public record MenuEntry(String group, String key, String href, String icon, List<String> roles) {

    private static final List<String> DESK =
            List.of("OPERADOR", "ADMINISTRADOR", "AREA", "OPERACIONES");
    private static final List<String> FILERS = List.of("OPERADOR", "ADMINISTRADOR");
    private static final List<String> READERS = List.of("OPERADOR", "ADMINISTRADOR", "OPERACIONES");
    private static final List<String> LEADERS = List.of("ADMINISTRADOR", "OPERACIONES");
    private static final List<String> KEEPERS = List.of("ADMINISTRADOR", "OPERACIONES", "TI");
    private static final List<String> FILE_KEEPERS =
            List.of("ADMINISTRADOR", "OPERACIONES", "TI", "DATOS");
    private static final List<String> ADMIN = List.of("ADMINISTRADOR", "TI");
    private static final List<String> OWNER = List.of("ADMINISTRADOR");
    private static final List<String> OPERATIONS = List.of("OPERACIONES");
    private static final List<String> CALLERS = List.of("OPERADOR", "ADMINISTRADOR", "AREA");
    private static final List<String> ANSWERERS = List.of("ADMINISTRADOR", "OPERACIONES", "AREA");
    private static final List<String> OFFICE =
            List.of("OPERADOR", "ADMINISTRADOR", "AREA", "OPERACIONES", "TI");

    /** Groups stand in this order, each a task; within one, what is used most comes first. */
    static final List<MenuEntry> ALL =
            List.of(
                    new MenuEntry("", "inbox", "/gestion", "inbox", DESK),
                    new MenuEntry("", "search", "/gestion/buscar", "search", DESK),
                    new MenuEntry("", "views", "/gestion/vistas", "bookmark", DESK),
                    new MenuEntry("", "mentions", "/gestion/menciones", "message", DESK),
                    new MenuEntry("", "bulks", "/gestion/masivas", "list", DESK),
                    new MenuEntry("", "incidents", "/gestion/incidentes", "users", DESK),
                    new MenuEntry("", "radar", "/gestion/radar", "pin", DESK),
                    new MenuEntry(
                            "", "institution", "/institucion", "chart", List.of("INSTITUCION")),
                    new MenuEntry(
                            "",
                            "institutionCases",
                            "/institucion/solicitudes",
                            "list",
                            List.of("INSTITUCION")),
                    new MenuEntry(
                            "",
                            "institutionSearch",
                            "/institucion/buscar",
                            "search",
                            List.of("INSTITUCION")),
                    new MenuEntry(
                            "",
                            "institutionReports",
                            "/institucion/informes",
                            "file",
                            List.of("INSTITUCION")),
                    new MenuEntry(
                            "",
                            "ownExports",
                            "/institucion/exportaciones",
                            "download",
                            List.of("INSTITUCION")),
                    new MenuEntry("", "rights", "/gestion/derechos", "shield", List.of("DATOS")),
                    new MenuEntry("", "registers", "/gestion/registros", "list", List.of("DATOS")),
                    new MenuEntry("", "breaches", "/gestion/brechas", "alert", List.of("DATOS")),
                    new MenuEntry("", "field", "/terreno", "camera", List.of("TERRENO")),
                    new MenuEntry("intake", "call", "/gestion/llamada", "phone", FILERS),
                    new MenuEntry("intake", "callBacks", "/gestion/avisos", "message", CALLERS),
                    new MenuEntry(
                            "intake",
                            "phoneSurveys",
                            "/gestion/encuestas",
                            "star",
                            List.of("OPERADOR")),
                    new MenuEntry("intake", "mails", "/gestion/correo", "mail", FILERS),
                    new MenuEntry(
                            "intake", "newRight", "/gestion/derechos/nueva", "shield", FILERS),
                    new MenuEntry("intake", "photos", "/gestion/papel", "image", FILERS),
                    new MenuEntry("intake", "lags", "/gestion/papel/tiempos", "image", OPERATIONS),
                    new MenuEntry("intake", "booklets", "/gestion/talonarios", "bookmark", OWNER),
                    new MenuEntry("intake", "duty", "/gestion/turno", "calendar", READERS),
                    new MenuEntry("intake", "calls", "/gestion/llamadas", "history", FILERS),
                    new MenuEntry("intake", "line", "/gestion/linea", "chart", LEADERS),
                    new MenuEntry("intake", "outages", "/gestion/interrupciones", "alert", KEEPERS),
                    new MenuEntry("deadlines", "dues", "/gestion/vencimientos", "clock", DESK),
                    new MenuEntry("deadlines", "area", "/gestion/area", "chart", ANSWERERS),
                    new MenuEntry(
                            "deadlines",
                            "contractTerm",
                            "/gestion/plazo-contrato",
                            "clock",
                            LEADERS),
                    new MenuEntry(
                            "deadlines", "approvalRules", "/gestion/visacion", "shield", LEADERS),
                    new MenuEntry(
                            "deadlines", "absences", "/gestion/ausencias", "calendar", OFFICE),
                    new MenuEntry("deadlines", "terms", "/admin/plazos", "clock", ADMIN),
                    new MenuEntry("deadlines", "ladder", "/admin/escalamiento", "bell", ADMIN),
                    new MenuEntry("deadlines", "holidays", "/admin/feriados", "calendar", ADMIN),
                    new MenuEntry("figures", "figures", "/gestion/cifras", "chart", ANSWERERS),
                    new MenuEntry("figures", "closing", "/gestion/cierre", "lock", LEADERS),
                    new MenuEntry(
                            "figures", "exports", "/gestion/exportaciones", "download", ANSWERERS),
                    new MenuEntry(
                            "figures", "satisfaction", "/gestion/satisfaccion", "star", ANSWERERS),
                    new MenuEntry("figures", "mailings", "/admin/informes", "mail", OWNER),
                    new MenuEntry(
                            "figures", "service", "/gestion/disponibilidad", "chart", KEEPERS),
                    new MenuEntry("improve", "remedies", "/gestion/acciones", "check", ANSWERERS),
                    new MenuEntry("improve", "improvements", "/gestion/mejoras", "bulb", ANSWERERS),
                    new MenuEntry("improve", "sent", "/gestion/respuestas", "send", LEADERS),
                    new MenuEntry("improve", "pertinence", "/gestion/pertinencia", "star", LEADERS),
                    new MenuEntry(
                            "improve", "mandates", "/gestion/requerimientos", "flag", ANSWERERS),
                    new MenuEntry(
                            "improve", "activities", "/gestion/actividades", "calendar", ANSWERERS),
                    new MenuEntry("improve", "reports", "/gestion/reportes", "megaphone", DESK),
                    new MenuEntry("answers", "rules", "/admin/reglas", "route", OWNER),
                    new MenuEntry("answers", "areas", "/admin/areas", "inbox", OWNER),
                    new MenuEntry("answers", "templates", "/admin/plantillas", "file", OWNER),
                    new MenuEntry("answers", "macros", "/admin/macros", "list", OWNER),
                    new MenuEntry("answers", "questions", "/admin/preguntas", "question", OWNER),
                    new MenuEntry("answers", "catalogues", "/admin/catalogos", "list", OWNER),
                    new MenuEntry("answers", "dangerWords", "/admin/palabras", "alert", OWNER),
                    new MenuEntry("answers", "learning", "/admin/aprendizaje", "bulb", OWNER),
                    new MenuEntry(
                            "answers", "portalNotices", "/admin/avisos-portal", "megaphone", OWNER),
                    new MenuEntry("answers", "surveyTerms", "/admin/encuestas", "star", OWNER),
                    new MenuEntry("people", "people", "/admin/usuarios", "users", ADMIN),
                    new MenuEntry(
                            "people",
                            "proposals",
                            "/admin/funciones",
                            "users",
                            List.of("ADMINISTRADOR", "TI", "OPERACIONES", "DATOS")),
                    new MenuEntry("people", "readers", "/admin/lectores", "lock", LEADERS),
                    new MenuEntry("people", "directory", "/admin/directorio", "school", ADMIN),
                    new MenuEntry("people", "contracts", "/admin/contratos", "bookmark", OWNER),
                    new MenuEntry(
                            "people",
                            "names",
                            "/admin/nombres",
                            "lock",
                            List.of("ADMINISTRADOR", "DATOS")),
                    new MenuEntry("people", "programs", "/admin/programas", "lock", List.of("TI")),
                    new MenuEntry("system", "admin", "/admin", "settings", ADMIN),
                    new MenuEntry("system", "settings", "/admin/ajustes", "settings", KEEPERS),
                    new MenuEntry("system", "status", "/admin/estado", "check", List.of("TI")),
                    new MenuEntry("system", "windows", "/admin/mantenciones", "calendar", ADMIN),
                    new MenuEntry("system", "outbox", "/admin/mensajes", "mail", ADMIN),
                    new MenuEntry("system", "changes", "/admin/cambios", "history", ADMIN),
                    new MenuEntry(
                            "system",
                            "register",
                            "/admin/registro",
                            "history",
                            List.of("TI", "DATOS")),
                    new MenuEntry(
                            "system",
                            "transfer",
                            "/admin/respaldo-configuracion",
                            "file",
                            FILE_KEEPERS),
                    new MenuEntry(
                            "system",
                            "retention",
                            "/admin/retencion",
                            "shield",
                            List.of("ADMINISTRADOR", "TI", "DATOS")),
                    new MenuEntry(
                            "system",
                            "retentionRuns",
                            "/gestion/retencion",
                            "clock",
                            List.of("ADMINISTRADOR", "TI", "DATOS")),
                    new MenuEntry(
                            "system",
                            "purposes",
                            "/admin/finalidades",
                            "shield",
                            List.of("ADMINISTRADOR", "TI", "DATOS")),
                    new MenuEntry("help", "help", "/gestion/ayuda", "question", Role.OF_STAFF));

    /** Pages without a line of their own for these, who reach them from another. */
    private static final Map<String, List<String>> BESIDE =
            Map.of("/gestion/papel/tiempos", FILERS, "/gestion/derechos/nueva", List.of("DATOS"));

    boolean isFor(Predicate<String> role) {
        return roles.stream().anyMatch(role);
    }

    /** Whether it is a page of administration other than its first. */
    static boolean isInner(String href) {
        return href.startsWith("/admin/");
    }

    /** Whether a page without a line is for them, who reach it from another. */
    static boolean isBeside(String href, Predicate<String> role) {
        return BESIDE.getOrDefault(href, List.of()).stream().anyMatch(role);
    }

    /** The key of the line that leads to a page. */
    public static Optional<String> keyOf(String page) {
        return ALL.stream().filter(one -> one.href().equals(page)).map(MenuEntry::key).findFirst();
    }
}
