package cl.soser.canal.st.bench;

import java.util.List;
import java.util.stream.Stream;

/** The other lists people open in a day, each on its first page. */
final class Pages {

    static final List<Work> ALL =
            Stream.of(
                            page("operaciones", "/gestion/visacion"),
                            page("administradora", "/gestion/requerimientos"),
                            page("administradora", "/gestion/correo"),
                            page("operadora", "/gestion/encuestas"),
                            page("administradora", "/gestion/incidentes"),
                            page("administradora", "/gestion/mejoras"),
                            page("administradora", "/gestion/masivas"),
                            page("administradora", "/gestion/papel"),
                            page("administradora", "/gestion/papel/tiempos"),
                            page("administradora", "/gestion/pertinencia"),
                            page("administradora", "/gestion/reportes"),
                            page("administradora", "/gestion/llamadas/agentes"),
                            page("administradora", "/gestion/exportaciones"),
                            page("administradora", "/gestion/cierre"),
                            page("administradora", "/gestion/interrupciones"),
                            page("administradora", "/admin/usuarios"),
                            page("administradora", "/admin/cambios"),
                            page("administradora", "/admin/directorio"),
                            page("calidad", "/gestion/avisos"),
                            page("calidad", "/gestion/menciones"),
                            page("junaeb", "/institucion/informes"),
                            page("junaeb", "/institucion/exportaciones"),
                            page("carga1", "/solicitudes"))
                    .toList();

    private Pages() {}

    private static Work page(String account, String path) {
        return Works.visit("list " + path, account + "@canal.example", 100, path, "</main>");
    }
}
