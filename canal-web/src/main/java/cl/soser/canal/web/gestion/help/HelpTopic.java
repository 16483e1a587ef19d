package cl.soser.canal.web.gestion.help;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.DATOS;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static cl.soser.canal.account.Role.TERRENO;
import static cl.soser.canal.account.Role.TI;

import cl.soser.canal.web.shared.MenuEntry;
import cl.soser.canal.web.shared.language.Bundles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One section of the staff's help: for whom it is and which pages lead to it. Its text is the
 * fragment of that name in {@code WEB-INF/ayuda}; it names buttons by their key of the bundle, so
 * that it says what the screen says.
 */
public enum HelpTopic {
    BANDEJA("/gestion", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES),
    LLAMADA("/gestion/llamada", OPERADOR, ADMINISTRADOR),
    CORREO("/gestion/correo /gestion/correo/ver", OPERADOR, ADMINISTRADOR),
    PAPEL("/gestion/papel /gestion/papel/ver", OPERADOR, ADMINISTRADOR),
    TIEMPOS_PAPEL("/gestion/papel/tiempos", OPERADOR, ADMINISTRADOR, OPERACIONES),
    BUSCAR("/gestion/buscar", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES),
    VISTAS(
            "/gestion/vistas /gestion/vista /gestion/vistas/nueva",
            OPERADOR,
            ADMINISTRADOR,
            AREA,
            OPERACIONES),
    SOLICITUD(
            "/gestion/ticket /gestion/vistazo /gestion/correo/completo",
            OPERADOR,
            ADMINISTRADOR,
            AREA,
            OPERACIONES),
    FICHA_PERSONA("/gestion/persona", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES),
    FICHA_ESTABLECIMIENTO("/gestion/establecimiento", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES),
    MASIVAS("/gestion/masivas /gestion/masiva", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES),
    VALIDAR("", ADMINISTRADOR),
    RESPONDER("", AREA, ADMINISTRADOR),
    PEDIR_DATOS("", AREA, ADMINISTRADOR, OPERADOR),
    REVISAR("", ADMINISTRADOR),
    VISAR("", OPERACIONES),
    QUE_SE_VISA("/gestion/visacion /gestion/visacion/regla", OPERACIONES, ADMINISTRADOR),
    AUSENCIAS("/gestion/ausencias", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES, TI),
    AVISAR("/gestion/avisos", OPERADOR, ADMINISTRADOR, AREA),
    CORREGIR("", ADMINISTRADOR, AREA),
    RESERVADAS("/gestion/reservada /admin/lectores", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES),
    ANULAR("", ADMINISTRADOR, OPERACIONES),
    REABRIR("", OPERADOR),
    NOTAS("/gestion/menciones", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES),
    INCIDENTES(
            "/gestion/incidentes /gestion/incidente", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES),
    RADAR(
            "/gestion/radar /gestion/brote /gestion/rutas",
            OPERADOR,
            ADMINISTRADOR,
            AREA,
            OPERACIONES),
    VINCULOS("", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES),
    FUSIONAR("/gestion/fusion /gestion/separar", ADMINISTRADOR, OPERACIONES),
    ACCIONES(
            "/gestion/acciones /gestion/accion /gestion/acciones/nueva",
            ADMINISTRADOR,
            AREA,
            OPERACIONES),
    MEJORAS(
            "/gestion/mejoras /gestion/mejora /gestion/mejoras/nueva",
            ADMINISTRADOR,
            AREA,
            OPERACIONES),
    SATISFACCION("/gestion/satisfaccion /gestion/revision", ADMINISTRADOR, OPERACIONES, AREA),
    PREGUNTAR("/gestion/encuestas /gestion/encuesta", OPERADOR),
    RESPUESTAS("/gestion/respuestas /gestion/respuesta", ADMINISTRADOR, OPERACIONES),
    PERTINENCIA("/gestion/pertinencia", OPERACIONES, ADMINISTRADOR),
    REQUERIMIENTOS(
            "/gestion/requerimientos /gestion/requerimiento /gestion/requerimientos/nuevo",
            ADMINISTRADOR,
            OPERACIONES,
            AREA),
    ACTIVIDADES(
            "/gestion/actividades /gestion/actividad /gestion/actividades/nueva",
            ADMINISTRADOR,
            OPERACIONES,
            AREA),
    REPORTES("/gestion/reportes", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES),
    PLAZO_CONTRATO("/gestion/plazo-contrato", ADMINISTRADOR, OPERACIONES),
    PLAZOS("/gestion/vencimientos", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES),
    CIFRAS("/gestion/cifras /gestion/cifras/solicitudes", ADMINISTRADOR, AREA, OPERACIONES),
    CIERRE("/gestion/cierre /admin/informes", ADMINISTRADOR, OPERACIONES),
    EXPORTACIONES(
            "/gestion/exportaciones /institucion/exportaciones",
            ADMINISTRADOR,
            AREA,
            OPERACIONES,
            INSTITUCION),
    TABLERO_AREA("/gestion/area", ADMINISTRADOR, AREA, OPERACIONES),
    TALONARIOS("/gestion/talonarios /gestion/talonario", ADMINISTRADOR),
    TURNO("/gestion/turno", OPERADOR, ADMINISTRADOR, OPERACIONES),
    LLAMADAS("/gestion/llamadas /gestion/llamadas/ver", OPERADOR, ADMINISTRADOR),
    CARGAR_LLAMADAS("/gestion/llamadas/cargar /gestion/llamadas/agentes", ADMINISTRADOR),
    LINEA_800("/gestion/linea", ADMINISTRADOR, OPERACIONES),
    DISPONIBILIDAD("/gestion/disponibilidad", ADMINISTRADOR, OPERACIONES, TI),
    INTERRUPCIONES("/gestion/interrupciones", ADMINISTRADOR, OPERACIONES, TI),
    ADMINISTRACION("/admin", ADMINISTRADOR, TI),
    CALENDARIO("/admin/plazos /admin/feriados", ADMINISTRADOR, TI),
    MANTENCIONES("/admin/mantenciones", ADMINISTRADOR, TI),
    ESCALAMIENTO("/admin/escalamiento /admin/peldano", ADMINISTRADOR, TI),
    FUNCIONES("/admin/funciones", ADMINISTRADOR, TI, OPERACIONES, DATOS),
    PERSONAS("/admin/usuarios /admin/usuario", ADMINISTRADOR, TI),
    ESTABLECIMIENTOS(
            "/admin/directorio /admin/directorio/archivo /admin/establecimiento",
            ADMINISTRADOR,
            TI),
    REGLAS("/admin/reglas /admin/regla", ADMINISTRADOR),
    PALABRAS_PELIGRO("/admin/palabras", ADMINISTRADOR),
    APRENDIZAJE("/admin/aprendizaje", ADMINISTRADOR),
    CATALOGOS("/admin/catalogos /admin/catalogo", ADMINISTRADOR),
    PREGUNTAS("/admin/preguntas /admin/pregunta", ADMINISTRADOR),
    MACROS("/admin/macros /admin/macro", ADMINISTRADOR, AREA, OPERADOR, OPERACIONES),
    AREAS("/admin/areas", ADMINISTRADOR),
    AJUSTAR_ENCUESTAS("/admin/encuestas", ADMINISTRADOR),
    AJUSTES("/admin/ajustes", ADMINISTRADOR, TI, OPERACIONES),
    AVISOS_PORTAL("/admin/avisos-portal /admin/aviso /admin/pregunta-frecuente", ADMINISTRADOR),
    RESPALDO_CONFIGURACION("/admin/respaldo-configuracion", ADMINISTRADOR, TI, OPERACIONES, DATOS),
    RETENCION("/admin/retencion", DATOS, ADMINISTRADOR, TI),
    RETENCION_CORRIDAS("/gestion/retencion", DATOS, ADMINISTRADOR, TI),
    FINALIDADES("/admin/finalidades", DATOS, ADMINISTRADOR, TI),
    NOMBRES("/admin/nombres", DATOS, ADMINISTRADOR),
    REGISTRO("/admin/registro", DATOS, TI),
    CONTRATOS("/admin/contratos /admin/contrato", ADMINISTRADOR),
    PLANTILLAS("/admin/plantillas /admin/plantilla", ADMINISTRADOR),
    ESTADO("/admin/estado", TI),
    PROGRAMAS("/admin/programas", TI),
    MENSAJES("/admin/mensajes", ADMINISTRADOR, TI),
    CAMBIOS("/admin/cambios", ADMINISTRADOR, TI),
    INSTITUCIONES(
            "/institucion /institucion/buscar /institucion/solicitudes /institucion/ticket /institucion/informes",
            INSTITUCION),
    HOJAS("/terreno", TERRENO),
    DERECHOS_DATOS("/gestion/derechos /gestion/derechos/ver /gestion/derechos/ajustes", DATOS),
    REGISTROS_DATOS("/gestion/registros /gestion/registros/ver", DATOS),
    VULNERACIONES("/gestion/brechas /gestion/brechas/ver", DATOS),
    NUEVO_DERECHO("/gestion/derechos/nueva", OPERADOR, ADMINISTRADOR, DATOS),
    CUENTA("", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES, INSTITUCION, TERRENO, DATOS, TI),
    TECLADO("", OPERADOR, ADMINISTRADOR, AREA, OPERACIONES, INSTITUCION, TERRENO, DATOS, TI);

    private final List<String> pages;
    private final List<String> roles;

    HelpTopic(String pages, String... roles) {
        this.pages = List.of(pages.split(" "));
        this.roles = List.of(roles);
    }

    /** The section a page leads to. */
    static Optional<HelpTopic> of(String viewId) {
        String page = viewId.replaceFirst("\\.xhtml$", "");
        return Stream.of(values()).filter(topic -> topic.pages.contains(page)).findFirst();
    }

    /** The section of that name in an address. */
    static Optional<HelpTopic> named(String id) {
        return Stream.of(values()).filter(topic -> topic.getId().equals(id)).findFirst();
    }

    public boolean isFor(String role) {
        return roles.contains(role);
    }

    /** Its name in an address, and the name of its text. */
    public String getId() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String getAddress() {
        return "/gestion/ayuda?tema=" + getId();
    }

    public String getTitle() {
        return Bundles.text("helpTopic." + name());
    }

    /** What people call it, and the pages that lead to it. */
    Stream<String> otherNames() {
        Stream<String> keys = pages.stream().flatMap(page -> MenuEntry.keyOf(page).stream());
        return Stream.concat(Stream.of("help." + name()), keys)
                .map(key -> "find." + key)
                .filter(Bundles::has)
                .map(Bundles::text);
    }
}
