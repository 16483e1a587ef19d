package cl.soser.canal.web.shared.language;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;

/** Gives pages the words of the language that is spoken in place of those of {@link Bundles}. */
public class SpokenWords extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (SpokenLanguage.get() == null
                || !(base instanceof Bundles bundles)
                || property == null
                || !bundles.containsKey(property.toString())) {
            return null;
        }
        String key = property.toString();
        context.setPropertyResolved(base, property);
        return SpokenLanguage.text(key, bundles.getString(key));
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
