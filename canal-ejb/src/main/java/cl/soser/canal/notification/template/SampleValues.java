package cl.soser.canal.notification.template;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Sample values for the preview of a wording. No real person. */
final class SampleValues {

    private static final Instant ENTRY = Instant.parse("2026-11-24T18:20:00Z");

    private SampleValues() {}

    /** A value for every variable there is; links lead to the channel's own pages. */
    static Map<String, String> all(String baseUrl) {
        Map<String, String> values = new HashMap<>();
        values.put("saludo", "Hola, Ana:");
        values.put("numero", "CP-2026-000123");
        values.put("motivo", "reclamo");
        values.put("ingreso", FullDate.of(ENTRY));
        values.put("plazo", FullDate.of(ENTRY.plusSeconds(72 * 3600)));
        values.put("vence", FullDate.of(ENTRY.plusSeconds(3600)));
        values.put("fecha", FullDate.of(ENTRY));
        values.put("preguntado", FullDate.of(ENTRY.plusSeconds(20 * 3600)));
        values.put("hora", "15:30");
        values.put("promesa", "viernes 4 de diciembre de 2026");
        values.put("reabrirHasta", "lunes 7 de diciembre de 2026");
        values.put("establecimiento", "Escuela de Ejemplo, Linares");
        values.put("escuela", "Escuela de Ejemplo (RBD 3421-5, Linares)");
        values.put("area", "Calidad");
        values.put("otra", "CP-2026-000131");
        values.put("asunto", "El almuerzo llegó frío");
        values.put("urgencia", "Media");
        values.put("estado", "En el área");
        values.put(
                "respuesta",
                "Revisamos el transporte del lunes 23: el contenedor venía mal cerrado.\n\n"
                        + "Desde hoy se controla la temperatura al cargar y al entregar.");
        values.put("archivos", MessageLabels.word("files", 2));
        values.put(
                "lista",
                MessageLabels.word(
                        "mailFile",
                        "almuerzo.mp4",
                        "31,4 MB",
                        MessageLabels.word("mailFile.file.type")));
        values.put("resultado", "Acogido");
        values.put("causa", "Contenedor térmico con el cierre dañado");
        values.put("acciones", "Se cambió el contenedor (24 de noviembre de 2026)");
        values.put("pregunta", "¿En qué fecha ocurrió y cuántos niños no comieron?");
        values.put("razon", "Falta decir qué se hará para que no se repita");
        values.put("auxilio", aid());
        values.put("reservado", MessageLabels.word("restricted.readers"));
        values.put("decision", MessageLabels.word("outbreak.decide"));
        values.put("nota", "La escuela pide respuesta hoy");
        values.put("quien", "La administradora del canal");
        values.put("aviso", "Respuesta definitiva");
        values.put("funcion", "Área de Calidad");
        values.put("cambio", "Cambió el teléfono de su cuenta");
        values.put("codigo", "123456");
        values.put("enlace", baseUrl + "/solicitudes/CP-2026-000123");
        values.put("enlaceTomar", baseUrl + "/alerta");
        values.put("comunas", "Maipú, Cerrillos");
        values.put("enlaceBrote", baseUrl + "/gestion/brote?id=7");
        values.put("enlaceAlertas", baseUrl + "/gestion?bandeja=ALERTAS");
        values.put("peligro", "Alguien enfermo");
        values.put("huecos", "Todas las áreas: desde el martes 24 hasta el jueves 26");
        values.put("derecho", MessageLabels.word("right.kind.ACCESO"));
        values.put("contrato", "85-41-LR21");
        values.put("contacto", "ana@correo.example");
        values.put("enlaceBrecha", baseUrl + "/gestion/brechas/ver?id=7");
        values.put("enlaceDerecho", baseUrl + "/gestion/derechos/ver?id=7");
        values.put("persona", "Olga Prueba");
        values.put("enlaceFunciones", baseUrl + "/admin/funciones");
        values.put("dia", "2026-11-29");
        values.put("filas", "ticket 17: " + MessageLabels.word("evidence.CAMBIADA"));
        values.put("raiz", "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
        values.put("firma", "3q2+7w==");
        values.put("clave", "MCowBQYDK2VwAyEA");
        values.put("enlaceRegistro", baseUrl + "/admin/registro");
        values.put("enlaceNombres", baseUrl + "/admin/nombres");
        values.put("enlaceCaso", baseUrl + "/institucion/tickets/CP-2026-000123");
        values.put("enlaceClave", baseUrl + "/clave");
        values.put("requerimientos", "JUNAEB: Informar la dotación de cada cocina, mañana");
        values.put("enlaceRequerimientos", baseUrl + "/gestion/requerimientos");
        values.put("enlaceReportes", baseUrl + "/gestion/reportes");
        values.put("semana", "lunes 16 de noviembre de 2026");
        values.put("resumen", "Entraron 42 solicitudes\nSalieron 39 respuestas");
        values.put("accion", "N.º 12");
        values.put("que", "Cambiar los contenedores térmicos de la ruta sur");
        values.put("hasta", "viernes 4 de diciembre de 2026");
        values.put("hecho", "Desde hoy la ruta sur reparte en contenedores nuevos, con sello.");
        values.put("actividades", "Taller de uso del canal, era el martes 24 de noviembre");
        values.put("enlaceActividades", baseUrl + "/gestion/actividades");
        values.put("enlaceBaja", baseUrl + "/encuesta/baja");
        values.put("enlaceRevision", baseUrl + "/gestion/revision?id=12");
        values.put("enlaceAccion", baseUrl + "/gestion/accion?id=12");
        values.put("dia", "martes 24 de noviembre de 2026");
        values.put("cuantos", MessageLabels.word("schools", 2));
        values.put("dias", "3");
        values.put("establecimientos", "Escuela de Ejemplo, Linares\nJardín de Ejemplo, Talca");
        values.put("enlaceTerreno", baseUrl + "/terreno");
        values.put("mes", "octubre de 2026");
        values.put("institucion", "Junta Nacional de Auxilio Escolar y Becas");
        values.put("huella", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        values.put("enlaceInformes", baseUrl + "/institucion/informes");
        values.put("enlaceDisponibilidad", baseUrl + "/gestion/disponibilidad");
        values.put("enlaceTurno", baseUrl + "/gestion/turno");
        values.put(
                "casos", "CP-2026-000123, vence el viernes 27\nCP-2026-000131, vence el lunes 30");
        values.put("enlaceMenciones", baseUrl + "/gestion/menciones");
        values.put("cuantas", MessageLabels.word("export.rows", 120_000));
        values.put("enlaceExportaciones", baseUrl + "/gestion/exportaciones");
        values.put("enlaceVisar", baseUrl + "/gestion?bandeja=POR_VISAR");
        values.put("pedido", MessageLabels.word("termChange.ANULACION"));
        values.put("abiertas", "12");
        values.put("vencenHoy", "3");
        values.put("vencidas", "1");
        values.put("atrasadas", "2");
        values.put("cumplimiento", MessageLabels.word("area.compliance", "98,4 %", 61, 62));
        values.put("etapas", MessageLabels.word("area.stages", 55, 60));
        values.put("enlaceArea", baseUrl + "/gestion/area?area=CALIDAD");
        values.put("etapa", MessageLabels.word("stage.REDACCION"));
        values.put("enlaceVencimientos", baseUrl + "/gestion/vencimientos");
        values.put("enlaceGestion", baseUrl + "/gestion/tickets/CP-2026-000123");
        return values;
    }

    private static String aid() {
        return FirstAidText.of(
                        TemplateRepository.shipped(MessageCode.AUXILIO_ENFERMEDAD, "")
                                .orElseThrow())
                .text();
    }
}
