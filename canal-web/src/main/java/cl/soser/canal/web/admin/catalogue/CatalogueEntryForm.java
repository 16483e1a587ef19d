package cl.soser.canal.web.admin.catalogue;

import java.io.Serializable;

/** What an administrator writes of an entry. */
public class CatalogueEntryForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String label;
    private boolean productRequested;

    CatalogueEntryForm(String label, boolean productRequested) {
        this.label = label;
        this.productRequested = productRequested;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    /** Whether requests about this topic are asked which product they mean. */
    public boolean isProductRequested() {
        return productRequested;
    }

    public void setProductRequested(boolean productRequested) {
        this.productRequested = productRequested;
    }
}
