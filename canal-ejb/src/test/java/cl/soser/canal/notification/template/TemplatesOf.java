package cl.soser.canal.notification.template;

import jakarta.persistence.EntityManager;

/** Makes a repository of templates without a container. */
public final class TemplatesOf {

    private TemplatesOf() {}

    public static TemplateRepository database(EntityManager em) {
        TemplateRepository templates = new TemplateRepository();
        templates.em = em;
        return templates;
    }
}
