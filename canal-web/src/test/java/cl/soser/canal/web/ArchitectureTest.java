package cl.soser.canal.web;

import cl.soser.canal.Fence;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void onlyDoorsOfTheCoreAreUsed() {
        Fence.check("cl.soser.canal.web..");
    }
}
