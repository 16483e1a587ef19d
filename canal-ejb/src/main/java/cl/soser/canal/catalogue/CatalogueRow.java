package cl.soser.canal.catalogue;

import java.io.Serializable;

/**
 * An entry in its list.
 *
 * @param parent the topic of a subtopic; null elsewhere
 * @param productRequested whether a request about it is asked for product and lot; false but for
 *     topics
 */
public record CatalogueRow(
        CatalogueKind kind,
        String code,
        int version,
        String label,
        String parent,
        boolean productRequested,
        boolean retired)
        implements Serializable {

    static CatalogueRow of(CatalogueKind kind, CatalogueEntry entry) {
        return new CatalogueRow(
                kind,
                entry.getCode(),
                entry.getVersion(),
                entry.getLabel(),
                entry instanceof Subtopic subtopic ? subtopic.getTopicCode() : null,
                entry instanceof Topic topic && topic.isProductRequested(),
                entry.isRetired());
    }
}
