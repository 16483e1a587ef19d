package cl.soser.canal.it;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * By name, the same on every machine; after all others those that leave so much behind, or the
 * server so cold, that others after them would take longer. They say so by {@link #LAST}.
 */
public class LargestLast implements ClassOrderer {

    /** The {@link Order} of those classes. */
    public static final int LAST = Order.DEFAULT + 1;

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(
                        Comparator.comparingInt(LargestLast::place)
                                .thenComparing(each -> each.getTestClass().getName()));
    }

    private static int place(ClassDescriptor described) {
        return described.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT);
    }
}
