package cl.soser.canal.server;

import java.io.File;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Gives Arquillian the {@link Installation} to run in. All test classes are in the one archive, so
 * it is deployed once for all of them and never taken off: the server ends with the tests.
 */
public class InstallationContainer
        implements DeployableContainer<InstallationContainer.NothingToConfigure> {

    private static final String RUNNER = "ArquillianServletRunnerEE9";
    private static Installation server;
    private static ProtocolMetaData deployed;
    private static RuntimeException failed;

    /** How Arquillian finds it. */
    public static class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder builder) {
            builder.service(DeployableContainer.class, InstallationContainer.class);
        }
    }

    /** The scripts' settings are all there is. */
    public static class NothingToConfigure implements ContainerConfiguration {
        @Override
        public void validate() {}
    }

    static boolean isDeployed() {
        return server == Installation.empty() && deployed != null;
    }

    @Override
    public Class<NothingToConfigure> getConfigurationClass() {
        return NothingToConfigure.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        if (!isDeployed()) {
            start(archive);
            HTTPContext context = new HTTPContext("127.0.0.1", server.httpPort());
            context.add(new Servlet(RUNNER, "/canal-it"));
            deployed = new ProtocolMetaData().addContext(context);
        }
        return deployed;
    }

    /** Suites of two databases may do this at once; what does not start is not tried again. */
    private static void start(Archive<?> archive) {
        Installation wanted = Installation.empty();
        if (server == wanted && failed != null) {
            throw failed;
        }
        server = wanted;
        deployed = null;
        failed = null;
        File ear = new File("target/canal-it-" + server.httpPort() + ".ear");
        archive.as(ZipExporter.class).exportTo(ear, true);
        try {
            server.start(ear);
        } catch (RuntimeException e) {
            failed = e;
            throw e;
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {}
}
