package com.supportpro.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Apache Karaf by its management interface, over a connection that is kept; it gets the bundle from the shelf. Nothing in
 * OSGi tells a bundle that it is uninstalled, so its table is dropped by itself, which is not counted.
 */
final class KarafPeer implements Peer, AutoCloseable {

    private final JMXConnector connector;
    private final MBeanServerConnection karaf;
    private final ObjectName bundles;
    private final String bundle;
    private final FloorDatabase database;
    private String id = "";

    /**
     * @param service on this machine, as the script that started it there says
     * @param driver where the bundle of the database's driver is, which the measured one uses
     */
    @SuppressWarnings("BanJNDI")
    KarafPeer(String service, String driver, String bundle, FloorDatabase database) throws IOException, JMException {
        this.connector = JMXConnectorFactory.connect(
                new JMXServiceURL(service), Map.of(JMXConnector.CREDENTIALS, new String[] {"karaf", "karaf"}));
        this.karaf = connector.getMBeanServerConnection();
        this.bundles = new ObjectName("org.apache.karaf:type=bundle,name=root");
        this.bundle = bundle;
        this.database = database;
        started(driver);
    }

    @Override
    public void install() throws IOException, JMException {
        id = started(bundle);
        require("Active");
    }

    @Override
    public void deactivate() throws IOException, JMException {
        call("stop");
        require("Resolved");
    }

    @Override
    public void activate() throws IOException, JMException {
        call("start");
        require("Active");
    }

    @Override
    public void uninstall() throws IOException, JMException {
        call("uninstall");
    }

    @Override
    public void use() throws Exception {
        database.requireRow("measured", "started");
    }

    @Override
    public void clear() throws SQLException {
        database.drop("measured");
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }

    private String started(String location) throws IOException, JMException {
        Object made = karaf.invoke(bundles, "install", new Object[] {location, true}, new String[] {
            String.class.getName(), boolean.class.getName()
        });
        return String.valueOf(made);
    }

    private void call(String operation) throws IOException, JMException {
        karaf.invoke(bundles, operation, new Object[] {id}, new String[] {String.class.getName()});
    }

    private void require(String state) throws IOException, JMException {
        Object is = karaf.invoke(bundles, "getStatus", new Object[] {id}, new String[] {String.class.getName()});
        if (!state.equals(is)) {
            throw new IllegalStateException("The bundle is " + is + " and not " + state);
        }
    }
}
