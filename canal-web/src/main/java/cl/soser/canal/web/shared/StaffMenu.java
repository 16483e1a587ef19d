package cl.soser.canal.web.shared;

import cl.soser.canal.account.Role;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The left navigation: the pages of the signed-in user. A new page of the back office becomes
 * visible by one line here.
 */
@Named
@RequestScoped
public class StaffMenu {

    /** One line of the menu; the word of it is {@code menu.<key>}. */
    public static final class Item {

        private final String key;
        private final String href;
        private final String icon;
        private final boolean current;

        Item(String key, String href, String icon, boolean current) {
            this.key = key;
            this.href = href;
            this.icon = icon;
            this.current = current;
        }

        public String getKey() {
            return key;
        }

        public String getLabel() {
            return Bundles.text("menu." + key);
        }

        public String getHref() {
            return href;
        }

        public String getIcon() {
            return icon;
        }

        public boolean isCurrent() {
            return current;
        }
    }

    /** Lines that belong together; the first group has no title. */
    public static final class Group {

        private final String key;
        private final List<Item> items;

        Group(String key, List<Item> items) {
            this.key = key;
            this.items = items;
        }

        public String getKey() {
            return key;
        }

        /** Null of the first. */
        public String getTitle() {
            return key.isEmpty() ? null : Bundles.text("menu.group." + key);
        }

        public String getIcon() {
            return GROUP_ICONS.get(key);
        }

        /** Whether it opens by hand: a single line needs none. */
        public boolean isFolded() {
            return !key.isEmpty() && items.size() > 1;
        }

        /** Whether one is on a page of it. */
        public boolean isCurrent() {
            return items.stream().anyMatch(Item::isCurrent);
        }

        public List<Item> getItems() {
            return items;
        }

        private Group inner() {
            return new Group(key, items.stream().filter(item -> isInner(item.getHref())).toList());
        }
    }

    record Entry(String group, String key, String href, String icon, List<String> roles) {}

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
    static final List<Entry> ENTRIES =
            List.of(
                    new Entry("", "inbox", "/gestion", "inbox", DESK),
                    new Entry("", "search", "/gestion/buscar", "search", DESK),
                    new Entry("", "views", "/gestion/vistas", "bookmark", DESK),
                    new Entry("", "mentions", "/gestion/menciones", "message", DESK),
                    new Entry("", "bulks", "/gestion/masivas", "list", DESK),
                    new Entry("", "incidents", "/gestion/incidentes", "users", DESK),
                    new Entry("", "radar", "/gestion/radar", "pin", DESK),
                    new Entry("", "institution", "/institucion", "chart", List.of("INSTITUCION")),
                    new Entry(
                            "",
                            "institutionCases",
                            "/institucion/solicitudes",
                            "list",
                            List.of("INSTITUCION")),
                    new Entry(
                            "",
                            "institutionSearch",
                            "/institucion/buscar",
                            "search",
                            List.of("INSTITUCION")),
                    new Entry(
                            "",
                            "institutionReports",
                            "/institucion/informes",
                            "file",
                            List.of("INSTITUCION")),
                    new Entry(
                            "",
                            "ownExports",
                            "/institucion/exportaciones",
                            "download",
                            List.of("INSTITUCION")),
                    new Entry("", "rights", "/gestion/derechos", "shield", List.of("DATOS")),
                    new Entry("", "registers", "/gestion/registros", "list", List.of("DATOS")),
                    new Entry("", "breaches", "/gestion/brechas", "alert", List.of("DATOS")),
                    new Entry("", "field", "/terreno", "camera", List.of("TERRENO")),
                    new Entry("intake", "call", "/gestion/llamada", "phone", FILERS),
                    new Entry("intake", "callBacks", "/gestion/avisos", "message", CALLERS),
                    new Entry(
                            "intake",
                            "phoneSurveys",
                            "/gestion/encuestas",
                            "star",
                            List.of("OPERADOR")),
                    new Entry("intake", "mails", "/gestion/correo", "mail", FILERS),
                    new Entry("intake", "newRight", "/gestion/derechos/nueva", "shield", FILERS),
                    new Entry("intake", "photos", "/gestion/papel", "image", FILERS),
                    new Entry("intake", "lags", "/gestion/papel/tiempos", "image", OPERATIONS),
                    new Entry("intake", "booklets", "/gestion/talonarios", "bookmark", OWNER),
                    new Entry("intake", "duty", "/gestion/turno", "calendar", READERS),
                    new Entry("intake", "calls", "/gestion/llamadas", "history", FILERS),
                    new Entry("intake", "line", "/gestion/linea", "chart", LEADERS),
                    new Entry("intake", "outages", "/gestion/interrupciones", "alert", KEEPERS),
                    new Entry("deadlines", "dues", "/gestion/vencimientos", "clock", DESK),
                    new Entry("deadlines", "area", "/gestion/area", "chart", ANSWERERS),
                    new Entry(
                            "deadlines",
                            "contractTerm",
                            "/gestion/plazo-contrato",
                            "clock",
                            LEADERS),
                    new Entry("deadlines", "approvalRules", "/gestion/visacion", "shield", LEADERS),
                    new Entry("deadlines", "absences", "/gestion/ausencias", "calendar", OFFICE),
                    new Entry("deadlines", "terms", "/admin/plazos", "clock", ADMIN),
                    new Entry("deadlines", "ladder", "/admin/escalamiento", "bell", ADMIN),
                    new Entry("deadlines", "holidays", "/admin/feriados", "calendar", ADMIN),
                    new Entry("figures", "figures", "/gestion/cifras", "chart", ANSWERERS),
                    new Entry("figures", "closing", "/gestion/cierre", "lock", LEADERS),
                    new Entry(
                            "figures", "exports", "/gestion/exportaciones", "download", ANSWERERS),
                    new Entry(
                            "figures", "satisfaction", "/gestion/satisfaccion", "star", ANSWERERS),
                    new Entry("figures", "mailings", "/admin/informes", "mail", OWNER),
                    new Entry("figures", "service", "/gestion/disponibilidad", "chart", KEEPERS),
                    new Entry("improve", "remedies", "/gestion/acciones", "check", ANSWERERS),
                    new Entry("improve", "improvements", "/gestion/mejoras", "bulb", ANSWERERS),
                    new Entry("improve", "sent", "/gestion/respuestas", "send", LEADERS),
                    new Entry("improve", "pertinence", "/gestion/pertinencia", "star", LEADERS),
                    new Entry("improve", "mandates", "/gestion/requerimientos", "flag", ANSWERERS),
                    new Entry(
                            "improve", "activities", "/gestion/actividades", "calendar", ANSWERERS),
                    new Entry("improve", "reports", "/gestion/reportes", "megaphone", DESK),
                    new Entry("answers", "rules", "/admin/reglas", "route", OWNER),
                    new Entry("answers", "areas", "/admin/areas", "inbox", OWNER),
                    new Entry("answers", "templates", "/admin/plantillas", "file", OWNER),
                    new Entry("answers", "macros", "/admin/macros", "list", OWNER),
                    new Entry("answers", "questions", "/admin/preguntas", "question", OWNER),
                    new Entry("answers", "catalogues", "/admin/catalogos", "list", OWNER),
                    new Entry("answers", "dangerWords", "/admin/palabras", "alert", OWNER),
                    new Entry("answers", "learning", "/admin/aprendizaje", "bulb", OWNER),
                    new Entry(
                            "answers", "portalNotices", "/admin/avisos-portal", "megaphone", OWNER),
                    new Entry("answers", "surveyTerms", "/admin/encuestas", "star", OWNER),
                    new Entry("people", "people", "/admin/usuarios", "users", ADMIN),
                    new Entry(
                            "people",
                            "proposals",
                            "/admin/funciones",
                            "users",
                            List.of("ADMINISTRADOR", "TI", "OPERACIONES", "DATOS")),
                    new Entry("people", "readers", "/admin/lectores", "lock", LEADERS),
                    new Entry("people", "directory", "/admin/directorio", "school", ADMIN),
                    new Entry("people", "contracts", "/admin/contratos", "bookmark", OWNER),
                    new Entry(
                            "people",
                            "names",
                            "/admin/nombres",
                            "lock",
                            List.of("ADMINISTRADOR", "DATOS")),
                    new Entry("people", "programs", "/admin/programas", "lock", List.of("TI")),
                    new Entry("system", "admin", "/admin", "settings", ADMIN),
                    new Entry("system", "settings", "/admin/ajustes", "settings", KEEPERS),
                    new Entry("system", "status", "/admin/estado", "check", List.of("TI")),
                    new Entry("system", "windows", "/admin/mantenciones", "calendar", ADMIN),
                    new Entry("system", "outbox", "/admin/mensajes", "mail", ADMIN),
                    new Entry("system", "changes", "/admin/cambios", "history", ADMIN),
                    new Entry(
                            "system",
                            "register",
                            "/admin/registro",
                            "history",
                            List.of("TI", "DATOS")),
                    new Entry(
                            "system",
                            "transfer",
                            "/admin/respaldo-configuracion",
                            "file",
                            FILE_KEEPERS),
                    new Entry(
                            "system",
                            "retention",
                            "/admin/retencion",
                            "shield",
                            List.of("ADMINISTRADOR", "TI", "DATOS")),
                    new Entry(
                            "system",
                            "retentionRuns",
                            "/gestion/retencion",
                            "clock",
                            List.of("ADMINISTRADOR", "TI", "DATOS")),
                    new Entry(
                            "system",
                            "purposes",
                            "/admin/finalidades",
                            "shield",
                            List.of("ADMINISTRADOR", "TI", "DATOS")),
                    new Entry("help", "help", "/gestion/ayuda", "question", Role.OF_STAFF));

    /** The symbol of each group that has a title. */
    static final Map<String, String> GROUP_ICONS =
            Map.of(
                    "intake", "phone",
                    "deadlines", "clock",
                    "figures", "chart",
                    "improve", "bulb",
                    "answers", "route",
                    "people", "users",
                    "system", "settings",
                    "help", "question");

    /** Pages without a line of their own for these, who reach them from another. */
    private static final Map<String, List<String>> BESIDE =
            Map.of("/gestion/papel/tiempos", FILERS, "/gestion/derechos/nueva", List.of("DATOS"));

    /** Of a build, which has the same pages as long as it runs. */
    private static final Map<String, Boolean> PAGES = new ConcurrentHashMap<>();

    @Inject HttpServletRequest request;
    @Inject ServletContext context;
    @Inject CurrentUser user;

    private List<Group> groups;

    @PostConstruct
    void build() {
        groups = new ArrayList<>();
        String group = null;
        for (Entry entry : ENTRIES) {
            if (!visible(entry)) {
                continue;
            }
            if (!entry.group().equals(group)) {
                group = entry.group();
                groups.add(new Group(group, new ArrayList<>()));
            }
            groups.get(groups.size() - 1)
                    .items
                    .add(new Item(entry.key(), entry.href(), entry.icon(), current(entry)));
        }
    }

    private boolean visible(Entry entry) {
        return entry.roles().stream().anyMatch(user::is) && exists(entry.href());
    }

    /** A page that is not part of this build has no line. */
    private boolean exists(String href) {
        return PAGES.computeIfAbsent(href, this::find);
    }

    private boolean find(String href) {
        try {
            return context.getResource(href + ".xhtml") != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean current(Entry entry) {
        return request.getRequestURI().equals(entry.href());
    }

    /** The same on every page, so that nobody looks for a line that another page had. */
    public List<Group> getGroups() {
        return groups;
    }

    /** All that menus differ by: the lines of this one, and which of them one is on. */
    public String getDifferences() {
        return groups.stream()
                .flatMap(group -> group.getItems().stream())
                .map(item -> item.getHref() + (item.isCurrent() ? "!" : ""))
                .collect(Collectors.joining(" "));
    }

    /** Whether it is a page of administration other than its first. */
    static boolean isInner(String href) {
        return href.startsWith("/admin/");
    }

    /** The pages of administration but its first one, by task. */
    public List<Group> getAdministration() {
        return groups.stream().map(Group::inner).filter(one -> !one.items.isEmpty()).toList();
    }

    /** True if the signed-in user has this page. */
    public boolean shows(String href) {
        return ENTRIES.stream().anyMatch(entry -> entry.href().equals(href) && visible(entry))
                || BESIDE.getOrDefault(href, List.of()).stream().anyMatch(user::is);
    }

    /** The key of the line that leads to a page. */
    public static Optional<String> keyOf(String page) {
        return ENTRIES.stream().filter(one -> one.href().equals(page)).map(Entry::key).findFirst();
    }
}
