package cl.soser.canal.web.shared.tag;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls of methods in pages, as {@code #{row.name()}}. The server's own resolver goes through all
 * methods of the class at each call, which was a fifth of the time of a page; this one remembers
 * the one method of that name and number of arguments, and leaves every other case to it.
 */
public class MethodCalls extends ELResolver {

    private record MethodCall(String name, int arguments) {}

    private static final ClassValue<Map<MethodCall, Optional<Method>>> KNOWN =
            new ClassValue<>() {
                @Override
                protected Map<MethodCall, Optional<Method>> computeValue(Class<?> type) {
                    return new ConcurrentHashMap<>();
                }
            };

    @Override
    public Object invoke(
            ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null || method == null || types != null || base instanceof Class) {
            return null;
        }
        Object[] given = arguments == null ? new Object[0] : arguments;
        Optional<Method> found =
                KNOWN.get(base.getClass())
                        .computeIfAbsent(
                                new MethodCall(method.toString(), given.length),
                                call -> only(base.getClass(), call));
        if (found.isEmpty()) {
            return null;
        }
        Object result = call(context, base, found.get(), given);
        context.setPropertyResolved(base, method);
        return result;
    }

    private static Object call(ELContext context, Object base, Method method, Object[] given) {
        Class<?>[] wanted = method.getParameterTypes();
        Object[] converted = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            converted[i] = context.convertToType(given[i], wanted[i]);
        }
        try {
            return method.invoke(base, converted);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    private static Optional<Method> only(Class<?> type, MethodCall call) {
        Method found = null;
        for (Method method : type.getMethods()) {
            if (method.getName().equals(call.name())
                    && method.getParameterCount() == call.arguments()
                    && !method.isBridge()) {
                if (found != null || method.isVarArgs()) {
                    return Optional.empty();
                }
                found = method;
            }
        }
        return Optional.ofNullable(found)
                .filter(m -> Modifier.isPublic(m.getDeclaringClass().getModifiers()));
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
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
