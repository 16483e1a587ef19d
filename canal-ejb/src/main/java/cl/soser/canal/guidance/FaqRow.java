package cl.soser.canal.guidance;

import java.io.Serializable;

/** A frequent question as its owner sees it. */
public record FaqRow(long id, int version, FaqContent text, boolean retired)
        implements Serializable {}
