package cl.soser.canal.web.shared.address;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessInjectionTarget;
import java.util.List;
import org.omnifaces.cdi.InjectionTargetWrapper;
import org.omnifaces.cdi.Param;

/**
 * Lets a bean's parameters be read by {@link ParameterTarget}. The library that knows {@link Param}
 * looks the bean up and asks validators for each, given or not: a tenth of a page of the portal.
 */
public class ParameterObserver implements Extension {

    /** After the library has put itself around the bean. */
    private static final int LAST = 10_000;

    public <T> void read(@Observes @Priority(LAST) ProcessInjectionTarget<T> event) {
        List<AnnotatedField<? super T>> parameters =
                event.getAnnotatedType().getFields().stream()
                        .filter(field -> field.isAnnotationPresent(Param.class))
                        .toList();
        if (!parameters.isEmpty()
                && event.getInjectionTarget() instanceof InjectionTargetWrapper<T> library) {
            event.setInjectionTarget(
                    new ParameterTarget<>(
                            library,
                            parameters.stream()
                                    .map(field -> ParameterField.of(field.getJavaMember()))
                                    .toList()));
        }
    }
}
