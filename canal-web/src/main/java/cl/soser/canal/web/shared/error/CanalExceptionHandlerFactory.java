package cl.soser.canal.web.shared.error;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link CanalExceptionHandler} in front of the usual one. */
public class CanalExceptionHandlerFactory extends ExceptionHandlerFactory {

    public CanalExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new CanalExceptionHandler(getWrapped().getExceptionHandler());
    }
}
