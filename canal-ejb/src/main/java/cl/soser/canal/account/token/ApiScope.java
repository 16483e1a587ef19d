package cl.soser.canal.account.token;

import java.util.List;

/** What a token of the API may do, by the names the contract uses. */
public interface ApiScope {

    /** Tickets, indicators and exports of its institution. */
    String LECTURA = "lectura";

    /** Also the citizens' texts and the answers. */
    String TEXTOS = "textos";

    /** Also identities. */
    String DATOS_PERSONALES = "datos-personales";

    /** Also the event log, from which every figure can be computed again. */
    String AUDITORIA = "auditoria";

    /** Writes calls of the telephone exchange. */
    String TELEFONIA = "telefonia";

    List<String> ALL = List.of(LECTURA, TEXTOS, DATOS_PERSONALES, AUDITORIA, TELEFONIA);
}
