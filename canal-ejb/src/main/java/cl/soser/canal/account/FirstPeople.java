package cl.soser.canal.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Ensures at every start that a person can sign in; both steps do nothing if done before. */
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
