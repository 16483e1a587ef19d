package cl.soser.canal.notification.template;

import cl.soser.canal.ticket.FirstAid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every kind of text with a wording, messages and what answers start from, with the variables its
 * wording may use. The file name is the constant in lower case with hyphens.
 */
public enum MessageCode {
    ACUSE("ingreso establecimiento asunto area plazo auxilio enlace reservado"),
    /**
     * The only acknowledgement an address gets before its owner confirmed it (rules, section 3).
     */
    ACUSE_SIN_CONFIRMAR("ingreso escuela area plazo reservado auxilio enlace"),
    RESPUESTA_AUTOMATICA("ingreso establecimiento asunto area respuesta reabrirHasta enlace"),
    RESPUESTA("asunto area respuesta archivos promesa plazo enlace"),
    RESPUESTA_DEFINITIVA(
            "asunto area respuesta archivos resultado causa acciones reabrirHasta enlace"),
    PEDIMOS_DATOS("asunto area pregunta plazo enlace"),
    RECORDATORIO("asunto area pregunta preguntado plazo enlace"),
    REAPERTURA("asunto area plazo enlace"),
    ARCHIVOS_NO_RECIBIDOS("asunto lista enlace"),
    CORREO_TRAS_CIERRE("asunto area reabrirHasta enlace"),
    ANULACION("asunto razon enlace"),
    FUSION("asunto otra plazo enlace"),
    SEPARACION("asunto otra plazo enlace"),
    CODIGO_SEGUIMIENTO("codigo hora"),
    CODIGO_TELEFONO("codigo hora"),
    VERIFICACION("enlace vence"),
    YA_REGISTRADO("enlace enlaceClave"),
    CLAVE("enlace vence"),
    CLAVE_CAMBIADA("fecha enlaceClave"),
    INVITACION("funcion enlace vence"),
    CAMBIO_CORREO("enlace vence"),
    CAMBIO_CORREO_AVISO("fecha enlaceClave"),
    CUENTA_CAMBIADA("cambio fecha enlaceClave"),
    DERIVADO("establecimiento urgencia asunto area nota plazo enlaceGestion"),
    DERIVADOS("cuantos area quien casos enlaceArea"),
    COPIA_AREA("establecimiento asunto area enlaceGestion"),
    /** To an area in copy of a case that has no answer yet. */
    COPIA_EN_CURSO("peligro establecimiento asunto area plazo enlaceGestion"),
    DATOS_RECIBIDOS("establecimiento asunto area plazo enlaceGestion"),
    SELLO_ROTO("fecha enlaceGestion"),
    CANAL_CAIDO("fecha hasta que enlaceDisponibilidad"),
    ESCRIBIO_TRAS_CIERRE("establecimiento asunto area reabrirHasta enlaceGestion"),
    DEVUELTO("quien razon asunto plazo enlaceGestion"),
    POR_VISAR("razon establecimiento urgencia asunto plazo enlaceGestion"),
    SIN_VISADOR("razon establecimiento urgencia asunto plazo enlaceGestion"),
    /** A change of a term waits for a second person. */
    CAMBIO_POR_DECIDIR("pedido razon establecimiento asunto plazo enlaceGestion"),
    VISACION_PENDIENTE("cuantos casos enlaceVisar"),
    HITO_50("estado area establecimiento asunto plazo enlaceGestion"),
    HITO_75("estado area establecimiento asunto plazo enlaceGestion"),
    HITO_90("estado area establecimiento asunto plazo enlaceGestion"),
    VENCIDO("estado area establecimiento asunto plazo enlaceGestion"),
    INTERNO_POR_VENCER("etapa estado area establecimiento asunto plazo enlaceGestion"),
    INTERNO_VENCIDO("etapa estado area establecimiento asunto plazo enlaceGestion"),
    SIN_HORAS_HABILES("etapa estado area establecimiento asunto plazo enlaceGestion"),
    RESUMEN_AREA("area dia abiertas vencenHoy vencidas atrasadas cumplimiento etapas enlaceArea"),
    RESUMEN_PLAZOS("cuantos casos enlaceVencimientos"),
    ALERTA("razon establecimiento area ingreso enlaceTomar enlaceGestion"),
    ALERTA_TELEFONO("razon establecimiento ingreso enlaceTomar"),
    ALERTAS_JUNTAS("cuantos casos enlaceAlertas"),
    /** To the area of a danger inside a restricted case, which it does not read. */
    ALERTA_RESERVADA("razon establecimiento ingreso"),
    RIESGOS_EN_ESPERA("cuantos casos enlaceAlertas"),
    GUARDIA_VACIA("huecos enlaceVencimientos"),
    POSIBLE_BROTE("que cuantos establecimientos comunas decision enlaceBrote"),
    POSIBLE_BROTE_TELEFONO("que cuantos establecimientos comunas enlaceBrote"),
    CASO_RESERVADO("razon estado area plazo enlaceGestion"),
    FALTA_LECTOR("estado area plazo enlaceGestion"),
    LISTA_LECTORES("que quien fecha"),
    LLAMAR("aviso enlaceGestion"),
    FALTA_HOJAS("dia cuantos establecimientos enlaceTerreno"),
    FALTAN_DIAS("dia dias cuantos establecimientos enlaceTurno"),
    FOTO_DEVUELTA("establecimiento fecha razon enlaceTerreno"),
    ACCION_A_CARGO("accion que hasta enlaceAccion"),
    ACCIONES_PENDIENTES("cuantos acciones enlaceAccion"),
    REQUERIMIENTOS("cuantos requerimientos enlaceRequerimientos"),
    REPORTE("urgencia asunto que quien enlaceReportes"),
    REPORTE_VISTO("urgencia asunto que quien nota enlaceReportes"),
    RESUMEN_SEMANAL(
            "semana cumplimiento resumen enlaceVencimientos enlaceAccion enlaceRequerimientos"
                    + " enlaceGestion"),
    INFORME_MENSUAL("mes institucion resumen huella enlaceInformes"),
    MENCION("quien asunto nota enlaceGestion"),
    MENCIONES("cuantos casos enlaceMenciones"),
    EXPORTACION_LISTA("cuantas hasta enlaceExportaciones"),
    EXPORTACION_FALLIDA("aviso enlaceExportaciones"),
    ACCION_CUMPLIDA("asunto que hecho fecha enlace"),
    /** On a telephone, where whoever holds it reads it: that there is news, nothing of it. */
    AVISO(),
    ENCUESTA("area fecha vence enlace enlaceBaja"),
    ENCUESTA_EFICACIA("area fecha vence enlace enlaceBaja"),
    ACTIVIDADES_ATRASADAS("cuantos actividades enlaceActividades"),
    REVISION_ABIERTA("establecimiento asunto area enlaceRevision"),
    REVISION_A_CARGO("establecimiento asunto area quien enlaceRevision"),
    FUNCION_POR_DECIDIR("persona funcion quien enlaceFunciones"),
    FUNCION_DADA("persona funcion quien fecha"),
    SEGUNDO_PASO_POR_DECIDIR("persona quien enlaceFunciones"),
    SEGUNDO_PASO_RESTABLECIDO("persona fecha"),
    NOMBRES_PEDIDOS("institucion quien razon enlaceNombres"),
    NOMBRES_DECIDIDOS("decision nota enlaceCaso"),
    LECTURA_INUSUAL("persona cuantas fecha"),
    DERECHO_RECIBIDO("derecho fecha plazo razon enlace"),
    CODIGO_DERECHO("codigo hora"),
    DERECHO_DE_SU_CUENTA("derecho fecha plazo enlace"),
    DERECHO_FALTA("derecho fecha plazo razon enlace"),
    DERECHO_PRORROGADO("derecho fecha plazo razon enlace"),
    DERECHO_RESPONDIDO("derecho fecha plazo razon enlace"),
    DERECHO_LEVANTADO("derecho fecha plazo razon enlace"),
    DERECHO_DERIVADO("derecho fecha plazo contrato contacto razon enlace"),
    DERECHO_A_INSTITUCION("derecho fecha plazo contrato persona contacto asunto"),
    DERECHO_NUEVO("derecho fecha plazo enlaceDerecho"),
    DERECHO_EN_CORREO("fecha plazo enlaceDerecho"),
    DERECHO_DOCUMENTO("derecho fecha plazo enlaceDerecho"),
    DERECHO_POR_VENCER("derecho fecha plazo etapa enlaceDerecho"),
    /** To Operations too: the law's term has passed. */
    DERECHO_VENCIDO("derecho fecha plazo etapa enlaceDerecho"),
    VULNERACION("fecha plazo enlaceBrecha"),
    EVIDENCIA_DIA("dia filas raiz firma clave"),
    EVIDENCIA_ROTA("cuantos filas fecha enlaceRegistro"),
    INICIO_ACOGE("ingreso establecimiento asunto area"),
    INICIO_ACOGE_EN_PARTE("ingreso establecimiento asunto area"),
    INICIO_NO_ACOGE("ingreso establecimiento asunto area"),
    INICIO_INFORMA("ingreso establecimiento asunto area"),
    INICIO_AGRADECE("ingreso establecimiento asunto area"),
    INICIO_PASOS("ingreso establecimiento asunto area"),
    AUXILIO_ALGUNO(),
    AUXILIO_ENFERMEDAD(),
    AUXILIO_ALERGIA(),
    AUXILIO_ATRAGANTAMIENTO(),
    AUXILIO_CUERPO_EXTRANO(),
    AUXILIO_DESCOMPUESTO(),
    AUXILIO_PLAGA(),
    AUXILIO_GAS_FUEGO(),
    AUXILIO_MALTRATO(),
    AUXILIO_LABORAL(),
    AUXILIO_SIN_COMIDA(),
    AUXILIO_NINGUNO();

    /** What each kind may use besides its own: greeting, public number, motive in words. */
    private static final List<String> EVERYWHERE = List.of("saludo", "numero", "motivo");

    /**
     * Contain a secret link or code: never shown to staff, erased after sending (rules, section 7).
     */
    private static final Set<String> SECRETS =
            Set.of(
                    "ALERTA",
                    "ALERTA_TELEFONO",
                    "CODIGO_SEGUIMIENTO",
                    "CODIGO_TELEFONO",
                    "CODIGO_DERECHO",
                    "VERIFICACION",
                    "CLAVE",
                    "INVITACION",
                    "CAMBIO_CORREO",
                    "ENCUESTA",
                    "ENCUESTA_EFICACIA");

    private static final Set<String> TO_COLLEAGUES =
            Set.of(
                    "DERIVADO",
                    "DERIVADOS",
                    "COPIA_AREA",
                    "COPIA_EN_CURSO",
                    "DATOS_RECIBIDOS",
                    "SELLO_ROTO",
                    "CANAL_CAIDO",
                    "ESCRIBIO_TRAS_CIERRE",
                    "DEVUELTO",
                    "POR_VISAR",
                    "SIN_VISADOR",
                    "CAMBIO_POR_DECIDIR",
                    "VISACION_PENDIENTE",
                    "HITO_50",
                    "HITO_75",
                    "HITO_90",
                    "VENCIDO",
                    "INTERNO_POR_VENCER",
                    "INTERNO_VENCIDO",
                    "SIN_HORAS_HABILES",
                    "RESUMEN_AREA",
                    "RESUMEN_PLAZOS",
                    "ALERTA",
                    "ALERTA_TELEFONO",
                    "ALERTAS_JUNTAS",
                    "ALERTA_RESERVADA",
                    "RIESGOS_EN_ESPERA",
                    "GUARDIA_VACIA",
                    "POSIBLE_BROTE",
                    "POSIBLE_BROTE_TELEFONO",
                    "CASO_RESERVADO",
                    "FALTA_LECTOR",
                    "LISTA_LECTORES",
                    "LLAMAR",
                    "FALTA_HOJAS",
                    "FALTAN_DIAS",
                    "FOTO_DEVUELTA",
                    "ACCION_A_CARGO",
                    "ACCIONES_PENDIENTES",
                    "REQUERIMIENTOS",
                    "REPORTE",
                    "REPORTE_VISTO",
                    "RESUMEN_SEMANAL",
                    "INFORME_MENSUAL",
                    "ACTIVIDADES_ATRASADAS",
                    "MENCION",
                    "MENCIONES",
                    "EXPORTACION_LISTA",
                    "EXPORTACION_FALLIDA",
                    "REVISION_ABIERTA",
                    "REVISION_A_CARGO",
                    "FUNCION_POR_DECIDIR",
                    "FUNCION_DADA",
                    "SEGUNDO_PASO_POR_DECIDIR",
                    "SEGUNDO_PASO_RESTABLECIDO",
                    "NOMBRES_PEDIDOS",
                    "NOMBRES_DECIDIDOS",
                    "LECTURA_INUSUAL",
                    "DERECHO_NUEVO",
                    "DERECHO_EN_CORREO",
                    "DERECHO_DOCUMENTO",
                    "DERECHO_POR_VENCER",
                    "DERECHO_VENCIDO",
                    "VULNERACION",
                    "EVIDENCIA_DIA",
                    "EVIDENCIA_ROTA");

    /** What the citizen must not miss: over a limit it waits instead of being left out. */
    private static final Set<String> OWED =
            Set.of(
                    "RESPUESTA_AUTOMATICA",
                    "RESPUESTA",
                    "RESPUESTA_DEFINITIVA",
                    "PEDIMOS_DATOS",
                    "REAPERTURA",
                    "ANULACION",
                    "FUSION",
                    "SEPARACION",
                    "DERECHO_RECIBIDO",
                    "DERECHO_DE_SU_CUENTA",
                    "DERECHO_FALTA",
                    "DERECHO_PRORROGADO",
                    "DERECHO_RESPONDIDO",
                    "DERECHO_LEVANTADO",
                    "DERECHO_DERIVADO");

    /** What the message exists for; a wording without it would be of no use. */
    private static final Set<String> POINT =
            Set.of("codigo", "respuesta", "pregunta", "enlaceBaja", "enlaceTomar");

    /** The answers that the acknowledgement of a motive cannot contain. */
    private static final Map<String, Set<String>> WITHOUT =
            Map.of("FELICITACION", Set.of("plazo", "area"), "SUGERENCIA", Set.of("area"));

    /** The numbers that a text of first aid must not leave out. */
    private static final Map<String, Set<String>> NUMBERS =
            Map.of(
                    "AUXILIO_GAS_FUEGO", Set.of("132"),
                    "AUXILIO_MALTRATO", Set.of("133", "147"));

    private final Set<String> variables;

    /** A text that is the same for everybody. */
    MessageCode() {
        this.variables = Set.of();
    }

    MessageCode(String variables) {
        this.variables = new TreeSet<>(List.of(variables.split(" ")));
    }

    /** As its files and database rows are called: "codigo-seguimiento". */
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names a wording of this kind may put in braces. */
    public Set<String> variables() {
        Set<String> all = new TreeSet<>(variables);
        if (!isFirstAid() && this != AVISO) {
            all.addAll(EVERYWHERE);
        }
        return all;
    }

    /**
     * The names a wording of this kind must not leave out. An acknowledgement says its number, who
     * answers and by when (rules, section 5), as far as its motive has an area that answers and a
     * term.
     *
     * @param variant motive and topic it is for, "" for all
     */
    public Set<String> needed(String variant) {
        Set<String> needed = new TreeSet<>(variables);
        needed.removeIf(name -> !POINT.contains(name) && !(isSecret() && name.equals("enlace")));
        if (this == ACUSE || this == ACUSE_SIN_CONFIRMAR) {
            needed.add("numero");
            needed.add("plazo");
            if (this == ACUSE) {
                needed.add("area");
            }
            needed.removeAll(WITHOUT.getOrDefault(variant.split("\\.", 2)[0], Set.of()));
        }
        return needed;
    }

    /** No message but a text an answer may start from; its subject is its name in the list. */
    public boolean isOpening() {
        return name().startsWith("INICIO_");
    }

    /** No message but what people should do at once; its subject is its title. */
    public boolean isFirstAid() {
        return name().startsWith("AUXILIO_");
    }

    /** The numbers to call that its wording must have. */
    Set<String> numbers() {
        return NUMBERS.getOrDefault(name(), Set.of());
    }

    public static MessageCode of(FirstAid aid) {
        return valueOf("AUXILIO_" + aid);
    }

    public boolean isSecret() {
        return SECRETS.contains(name());
    }

    /** About the rights of a person over her data. */
    public boolean isOfRight() {
        return this == CODIGO_DERECHO || name().startsWith("DERECHO_");
    }

    /** Goes to staff; no call is made if it does not arrive. */
    public boolean isInternal() {
        return TO_COLLEAGUES.contains(name());
    }

    public boolean isOwed() {
        return OWED.contains(name());
    }

    public static MessageCode ofFile(String file) {
        return Stream.of(values())
                .filter(code -> code.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file));
    }
}
