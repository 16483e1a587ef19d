package cl.soser.canal.web.shared.address;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.InjectionTarget;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.InjectionTargetWrapper;
import org.omnifaces.util.Faces;

/**
 * Makes a bean with its parameters. Where one is given that the library alone can read, it reads
 * them all.
 */
class ParameterTarget<T> extends InjectionTargetWrapper<T> {

    private final InjectionTarget<T> bean;
    private final List<ParameterField> fields;

    ParameterTarget(InjectionTargetWrapper<T> library, List<ParameterField> fields) {
        super(library);
        this.bean = library.getWrapped();
        this.fields = fields;
    }

    @Override
    public void inject(T instance, CreationalContext<T> context) {
        Map<String, String[]> given = Faces.getRequestParameterValuesMap();
        if (!fields.stream().allMatch(field -> field.isReadable(given))) {
            super.inject(instance, context);
            return;
        }
        fields.forEach(field -> field.set(instance, given));
        bean.inject(instance, context);
    }
}
