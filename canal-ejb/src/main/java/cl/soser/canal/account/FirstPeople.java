package cl.soser.canal.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Sees at every start that somebody can enter; both steps do nothing when done before. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstPeople {

    @Inject DemoAccounts demoAccounts;
    @Inject FirstAdministrator firstAdministrator;

    @PostConstruct
    void welcome() {
        demoAccounts.create();
        firstAdministrator.invite();
    }
}
