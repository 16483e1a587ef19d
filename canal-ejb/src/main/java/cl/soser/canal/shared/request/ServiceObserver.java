package cl.soser.canal.shared.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import jakarta.enterprise.inject.spi.SessionBeanType;
import java.util.HashMap;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Gives each service and each repository once to all who inject it. What the server injects by
 * itself is made anew for each of them, and looks the service up at each call, by way of an
 * exception: an eighth of the processor of every page. A service without a state of its caller may
 * be called by all at once (Jakarta Enterprise Beans 4.0, section 3.4.7).
 */
public class ServiceObserver implements Extension {

    /** As the module is called in META-INF/ejb-jar.xml. */
    private static final String MODULE = "java:app/canal-ejb/";

    private final Map<Class<?>, String> services = new HashMap<>();

    <T> void find(@Observes ProcessSessionBean<T> event) {
        Class<?> type = event.getBean().getBeanClass();
        if (event.getSessionBeanType() != SessionBeanType.STATEFUL
                && event.getBean().getTypes().contains(type)) {
            services.put(type, event.getEjbName());
        }
    }

    void add(@Observes AfterBeanDiscovery event) {
        services.forEach(
                (type, name) ->
                        event.addBean()
                                .beanClass(type)
                                .id(getClass().getName() + " " + type.getName())
                                .types(type, Object.class)
                                .scope(ApplicationScoped.class)
                                .alternative(true)
                                .priority(1)
                                .createWith(context -> service(name)));
    }

    private static Object service(String name) {
        try {
            return new InitialContext().lookup(MODULE + name);
        } catch (NamingException e) {
            throw new IllegalStateException("no service " + name, e);
        }
    }
}
