package cl.soser.canal.configuration;

import cl.soser.canal.shared.CanalException;

/** Thrown when a file is not a configuration file, is broken, or may be an attack. */
class UnreadableConfigurationException extends CanalException {

    /**
     * @param line 0 where none is known
     * @param path of what is wrong in it
     */
    public UnreadableConfigurationException(String key, long line, String path) {
        super(key, line, path);
    }
}
