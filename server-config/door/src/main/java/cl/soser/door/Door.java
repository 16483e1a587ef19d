package cl.soser.door;

import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * What stands at each port for people, between the network and the server. The server makes the
 * chain of filters of a port anew whenever it opens it, and then asks its add-ons; this one goes by
 * the name of Comet, which nothing here uses and {@code 50-http.asadmin} switches on.
 */
public class Door implements AddOn {

    @Override
    public void setup(NetworkListener none, FilterChainBuilder chain) {
        Protection protection =
                new Protection(System.getProperty("canal.base.url", "").startsWith("https:"));
        HttpServerFilter parser =
                (HttpServerFilter) chain.get(chain.indexOfType(HttpServerFilter.class));
        parser.getMonitoringConfig().addProbes(new Greeting(protection));
        silence(chain);
    }

    /** The server's own error page names its version. */
    private static void silence(FilterChainBuilder chain) {
        Class<org.glassfish.grizzly.http.server.HttpServerFilter> type =
                org.glassfish.grizzly.http.server.HttpServerFilter.class;
        type.cast(chain.get(chain.indexOfType(type)))
                .getConfiguration()
                .setDefaultErrorPageGenerator((request, status, reason, text, error) -> null);
    }
}
