package cl.soser.canal.st.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills a PostgreSQL that holds the demonstration with as many tickets as wanted: twelve months,
 * six areas, a quarter of them open, about 820 characters of text each, one citizen for every five.
 */
final class ManyTickets {

    /** Citizens that can sign in, all with the password of the demonstration. */
    static final int CITIZENS = 64;

    private static final String[] STATEMENTS = {
        """
        insert into account (id, email, email_key, password_hash, state, email_verified_at, session_stamp,
            display_name, created_at, password_changed_at, version)
        select 1000000 + n, 'carga' || n || '@canal.example', 'carga' || n || '@canal.example', a.password_hash,
            'ACTIVA', now(), 'carga' || n, 'Persona de Carga ' || n, now(), now(), 0
        from account a, generate_series(1, %2$d) n where a.email_key = 'ciudadana@canal.example'""",
        """
        insert into account_role (account_id, role_code)
        select 1000000 + n, 'CIUDADANO' from generate_series(1, %2$d) n""",
        """
        insert into person (id, account_id, first_names, last_names, folded_name, document_type, rut_number,
            rut_digit, user_type, email, email_key, answer_channel, created_at, version)
        select 1000000 + n, case when n <= %2$d then 1000000 + n end, 'Persona', 'De Carga ' || n,
            'persona de carga ' || n, 'RUT', 45000000 + n, '0', 'APODERADO', 'carga' || n || '@canal.example',
            'carga' || n || '@canal.example', 'CORREO', now(), 0
        from generate_series(1, greatest(%1$d / 5, %2$d)) n""",
        "update account set person_id = id where id > 1000000",
        """
        insert into ticket (id, ticket_number, submission_key, channel, context, contract_code, motive_code,
            topic_code, chosen_motive_code, chosen_topic_code, urgency, operative_urgency, status, is_open, subject,
            institution_code, school_id, comuna_code, person_id, account_id, area_code, routed_area_code,
            routing_agreed, restricted, alert, held, approval_asked, bounced, entered_at, due_at, running_clock,
            clock_from, attend_by, round_answered_at, first_answer_at, closed_at, closings, last_moved_at, changed_at, version)
        select 1000000 + n, 'CP-2024-' || lpad(n::text, 7, '0'), 'carga-' || n, 'WEB', 'SERVICIO_REGULAR',
            '85-41-LR21', m, 'BASICA_MEDIA', m, 'BASICA_MEDIA', 'MEDIA', 'MEDIA', s, s <> 'CERRADO',
            'Asunto de carga número ' || n, sc.institution_code, sc.id, sc.comuna_code,
            1000001 + n %% greatest(%1$d / 5, %2$d),
            case when n %% greatest(%1$d / 5, %2$d) < %2$d then 1000001 + n %% greatest(%1$d / 5, %2$d) end,
            a, a, true, false, false, false, false, false, e, e + interval '72 hours', 'CONTRATO', e,
            e + interval '72 hours', case when s = 'CERRADO' then e + interval '30 hours' end,
            case when s = 'CERRADO' then e + interval '30 hours' end,
            case when s = 'CERRADO' then e + interval '30 hours' end, case when s = 'CERRADO' then 1 else 0 end, e, e, 0
        from (select n, now() - interval '366 days' * random() as e,
                (array['RECLAMO','CONSULTA'])[1 + n %% 2] as m,
                (array['CALIDAD','NUTRICION','LOGISTICA','OPERACIONES','RRHH','CANAL'])[1 + n %% 6] as a,
                case when n %% 4 > 0 then 'CERRADO'
                     else (array['POR_VALIDAR','EN_AREA','EN_REVISION','EN_AREA'])[1 + (n / 4) %% 4] end as s,
                (select min(id) from school) + n %% 300 as wanted
              from generate_series(1, %1$d) n) x
        join lateral (select * from school where id >= x.wanted order by id limit 1) sc on true""",
        """
        insert into ticket_text (ticket_id, detail, routing_trace, folded, told)
        select 1000000 + n, d, 'Todo lo demás', lower(d),
            'asunto de carga numero ' || n || '.' || lower(d)
        from (select n, rpad('Relato ' || n || ' ' || w || ' ', 820,
                'el almuerzo llego tarde y los ninos esperaron en la fila mientras la cocina terminaba de servir ') as d
              from (select n, 'palabra' || (n %% 500) as w from generate_series(1, %1$d) n) x) y""",
        """
        insert into ticket_step (id, ticket_id, happened_at, kind, from_status, to_status)
        select 10000000 + n * 3 + k, 1000000 + n, now(), (array['INGRESO','VALIDACION','TOMA'])[1 + k],
            'POR_VALIDAR', 'EN_AREA'
        from generate_series(1, %1$d) n, generate_series(0, 2) k""",
        "analyze"
    };

    private ManyTickets() {}

    static void load(String url, String user, String password, int tickets) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(
                        String.format(
                                sql.contains("%1$d") || sql.contains("%2$d")
                                        ? sql
                                        : sql.replace("%", "%%"),
                                tickets,
                                CITIZENS));
            }
        }
    }
}
