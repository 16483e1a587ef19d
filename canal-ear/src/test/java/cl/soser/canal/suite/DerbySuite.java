package cl.soser.canal.suite;

import cl.soser.canal.server.Installation;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * What runs inside the server, on Derby; not what no database decides, nor what takes long there.
 */
@Suite
@SelectPackages("cl.soser.canal.it")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags({PostgresqlSuite.ALONE, DerbySuite.LONG})
public class DerbySuite {

    /**
     * The tag of tests whose rules hold on both databases and of which one is enough at each
     * change: on Derby they run by {@code test.sh --long} ({@link LongDerby}).
     */
    public static final String LONG = "derby-long";

    @BeforeSuite
    static void install() {
        Installation.on("derby");
    }

    @AfterSuite
    static void stop() {
        Installation.stopShared();
    }
}
