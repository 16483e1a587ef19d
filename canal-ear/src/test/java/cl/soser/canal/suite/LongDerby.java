package cl.soser.canal.suite;

import cl.soser.canal.server.Installation;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What {@link DerbySuite} leaves to a long run. */
@Suite
@SelectPackages("cl.soser.canal.it")
@IncludeClassNamePatterns(".*IT")
@IncludeTags(DerbySuite.LONG)
@ExcludeTags(PostgresqlSuite.ALONE)
class LongDerby {

    @BeforeSuite
    static void install() {
        Installation.on("derby", "long");
    }

    @AfterSuite
    static void stop() {
        Installation.stopShared();
    }
}
