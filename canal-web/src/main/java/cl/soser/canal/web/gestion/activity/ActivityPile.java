package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.web.shared.address.CodeConverter;

/** What the page shows, as its address says it. */
public enum ActivityPile {
    POR_HACER,
    MES,
    REALIZADAS,
    SUSPENDIDAS,
    SIN_RESPALDO,
    COBERTURA;

    String code() {
        return CodeConverter.code(this);
    }
}
