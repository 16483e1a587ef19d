package cl.soser.canal.suite;

import cl.soser.canal.server.Installation;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What runs inside the server, on a real PostgreSQL. */
@Suite
@SelectPackages("cl.soser.canal.it")
@IncludeClassNamePatterns(".*IT")
public class PostgresqlSuite {

    /** The tag of tests that would ask Derby no more than others do: they run here alone. */
    public static final String ALONE = "postgresql-alone";

    @BeforeSuite
    static void install() {
        Installation.on("postgresql");
    }

    @AfterSuite
    static void stop() {
        Installation.stopShared();
    }
}
