package cl.soser.canal.st.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cl.soser.canal.server.MailDoor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * What breaks, by the names of the plan of experiments. Those that need two servers (F8, F9, F13
 * rolling) or the proxy (F11) are tried where there are two servers and a proxy.
 */
enum Fault {
    /** The server is killed at a moment nobody chose; its supervisor starts it again. */
    F1("kill -9 of the server", 60) {
        @Override
        long strike(Bed bed, Load load) throws Exception {
            Random random = new Random();
            long killed = 0;
            for (int kill = 0; kill < Plan.KILLS; kill++) {
                if (kill > 0) {
                    load.caughtUp(killed, PATIENCE);
                }
                pause(Duration.ofMillis(random.nextInt(3_000)));
                bed.installation().kill();
                killed = System.nanoTime();
                long again = load.acknowledgedAfter(1, killed, PATIENCE);
                System.out.printf("kill %d: back in %.1f s%n", kill + 1, (again - killed) / 1e9);
            }
            return killed;
        }

        @Override
        int copies() {
            return Plan.KILLS;
        }
    },

    /** The server hangs: it is there and answers nothing. Its supervisor ends it and starts it. */
    F1_HANGS("kill -STOP of the server", 150) {
        @Override
        long strike(Bed bed, Load load) throws IOException {
            bed.installation().freeze();
            return System.nanoTime();
        }

        @Override
        int copies() {
            return 1;
        }
    },

    /** One process of the database dies, so all of them do; it starts itself again. */
    F2("kill -9 of a database process", 30) {
        @Override
        long strike(Bed bed, Load load) throws Exception {
            bed.database().killBackend();
            long killed = System.nanoTime();
            bed.database().startAgain();
            return killed;
        }
    },

    /** The database stops without telling anybody, is away, and is started again. */
    F2_RESTART("database stopped at once, 15 s away", 30) {
        @Override
        long strike(Bed bed, Load load) throws Exception {
            bed.database().stopAtOnce();
            pause(Duration.ofSeconds(15));
            assertEquals(503, bed.status("/estado"));
            assertEquals(200, bed.status("/health/live"));
            bed.database().startAgain();
            return System.nanoTime();
        }
    },

    /** The database answers nothing for half a minute. */
    F3("database frozen 30 s", 30) {
        @Override
        long strike(Bed bed, Load load) throws Exception {
            return freeze(bed, Duration.ofSeconds(30));
        }
    },

    F3_LONG("database frozen 5 min", 30) {
        @Override
        long strike(Bed bed, Load load) throws Exception {
            return freeze(bed, Duration.ofMinutes(5));
        }
    },

    /** All connections are cut and hardly any is given for 20 s. */
    F4("database connections scarce 20 s", 10) {
        @Override
        long strike(Bed bed, Load load) throws Exception {
            bed.database().tell("alter database canal connection limit 2");
            for (int second = 0; second < 20; second += 5) {
                bed.database().cut();
                pause(Duration.ofSeconds(5));
            }
            bed.database().tell("alter database canal connection limit -1");
            return System.nanoTime();
        }
    },

    F5("disk of the database full 30 s", 30) {
        @Override
        long strike(Bed bed, Load load) throws Exception {
            bed.databaseDisk().fill();
            pause(Duration.ofSeconds(30));
            assertNotEquals(0, bed.status("/"));
            bed.databaseDisk().free();
            bed.database().startAgain();
            return System.nanoTime();
        }

        @Override
        boolean needsDisks() {
            return true;
        }
    },

    /**
     * The mail server is away; when it is back, one mailbox answers later, one never, and one mail
     * is cut off after it was heard.
     */
    F6("mail server away 60 s, then 451, 550, cut off", 10) {
        @Override
        long strike(Bed bed, Load load) throws Exception {
            MailDoor door = bed.installation().mailDoor();
            door.close();
            long away = System.nanoTime();
            pause(Duration.ofSeconds(60));
            load.acknowledgedAfter(30 * load.aSecond(), away, PATIENCE);
            String later = load.nextMailbox(2);
            door.refuse(later, "451 4.3.0 later");
            door.refuse(bed.refused(load.nextMailbox(3)), "550 5.1.1 nobody");
            door.breakOff(load.nextMailbox(4));
            door.open();
            long back = System.nanoTime();
            pause(Duration.ofSeconds(15));
            door.refuse(later, null);
            return back;
        }

        @Override
        int copies() {
            return 1;
        }
    },

    /** Text goes on while no file can be kept. */
    F10("disk of the files full 30 s", 10) {
        @Override
        long strike(Bed bed, Load load) throws Exception {
            bed.fileDisk().fill();
            long full = System.nanoTime();
            pause(Duration.ofSeconds(30));
            load.acknowledgedAfter(5, full, PATIENCE);
            bed.fileDisk().free();
            return System.nanoTime();
        }

        @Override
        boolean needsDisks() {
            return true;
        }
    },

    F10_SCANNER("scanner away 30 s", 10) {
        @Override
        long strike(Bed bed, Load load) throws Exception {
            bed.scanner().away(true);
            long away = System.nanoTime();
            pause(Duration.ofSeconds(30));
            load.acknowledgedAfter(5, away, PATIENCE);
            bed.scanner().away(false);
            return System.nanoTime();
        }
    },

    F12("ten times as many people for 60 s", 60) {
        @Override
        long strike(Bed bed, Load load) throws Exception {
            load.burst(9 * load.aSecond(), Duration.ofSeconds(60));
            return System.nanoTime();
        }
    },

    /** As a new version or a changed setting is brought in on one server. */
    F13("stop and start of one server", 60) {
        @Override
        long strike(Bed bed, Load load) throws Exception {
            long stopped = System.nanoTime();
            bed.installation().server("stop");
            bed.supervise();
            return stopped;
        }
    },

    /** What the server holds after a tenth of the time is what it holds at the end. */
    F17("load for " + Plan.MINUTES + " min", 1) {
        @Override
        long strike(Bed bed, Load load) throws Exception {
            Duration tenth = Duration.ofSeconds(Plan.MINUTES * 6L);
            pause(tenth);
            Held early = Held.by(bed);
            pause(tenth.multipliedBy(9));
            Held late = Held.by(bed);
            System.out.println("at first " + early + ", at last " + late);
            assertEquals(List.of(), late.growth(early));
            return System.nanoTime();
        }
    };

    /** Nobody waits longer for anything. */
    static final Duration PATIENCE = Duration.ofMinutes(8);

    private final String what;
    private final int within;

    Fault(String what, int within) {
        this.what = what;
        this.within = within;
    }

    /**
     * Breaks it, under load.
     *
     * @return the moment from which on it is to come back, of {@link System#nanoTime()}
     */
    abstract long strike(Bed bed, Load load) throws Exception;

    /** How many mails may arrive a second time, with the same Message-ID. */
    int copies() {
        return 0;
    }

    boolean needsDisks() {
        return false;
    }

    String what() {
        return this == F1 && Plan.KILLS > 1 ? what + ", " + Plan.KILLS + " times" : what;
    }

    /** Seconds in which the plan wants the first good answer. */
    int within() {
        return within;
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }

    private static long freeze(Bed bed, Duration time) throws Exception {
        bed.database().signal("STOP");
        try {
            pause(time);
            assertEquals(503, bed.status("/estado"));
            assertEquals(200, bed.status("/health/live"));
            assertEquals(503, bed.status("/health/ready"));
        } finally {
            bed.database().signal("CONT");
        }
        return System.nanoTime();
    }

    /** How much of it; apart, because a constant is made before what belongs to all of them. */
    private static final class Plan {

        /** How often F1 kills; the plan says 20. */
        static final int KILLS = Integer.getInteger("canal.test.kills", 1);

        /** How long F17 takes; the plan says two hours. */
        static final int MINUTES = Integer.getInteger("canal.test.minutes", 120);
    }
}
