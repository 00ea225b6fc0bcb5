package com.supportpro.bench;

import com.supportpro.addon.Addon;
import com.supportpro.addon.AddonContext;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/** PF4J over the jar of one of our packages; its plugin starts the add-on of the manifest. Languages have no jar. */
final class FloorPlugins implements AutoCloseable {

    private final Optional<Path> jar;
    private final DefaultPluginManager plugins;

    FloorPlugins(Path folder, Manifest manifest, AddonContext context) throws IOException {
        this.jar = jar(folder.resolve("lib"));
        this.plugins = new Manager(folder, manifest, context);
    }

    void start() {
        if (jar.isPresent()) {
            String id = plugins.loadPlugin(jar.get());
            if (plugins.startPlugin(id) != PluginState.STARTED) {
                throw new IllegalStateException("PF4J did not start " + id);
            }
        }
    }

    @Override
    public void close() {
        for (PluginWrapper plugin : List.copyOf(plugins.getPlugins())) {
            plugins.unloadPlugin(plugin.getPluginId());
        }
    }

    private static Optional<Path> jar(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst();
        }
    }

    /** Tells PF4J what our manifest says, since our jars carry nothing of PF4J's. */
    private static final class Manager extends DefaultPluginManager implements PluginDescriptorFinder {

        private final Manifest manifest;
        private final AddonContext context;

        Manager(Path folder, Manifest manifest, AddonContext context) {
            super(folder);
            this.manifest = manifest;
            this.context = context;
        }

        @Override
        protected PluginDescriptorFinder createPluginDescriptorFinder() {
            return this;
        }

        @Override
        protected PluginFactory createPluginFactory() {
            return wrapper ->
                    new AddonPlugin(wrapper.getPluginClassLoader(), String.valueOf(manifest.entry()), context);
        }

        @Override
        public boolean isApplicable(Path path) {
            return true;
        }

        @Override
        public PluginDescriptor find(Path path) {
            return new DefaultPluginDescriptor(
                    manifest.slug(),
                    "",
                    Plugin.class.getName(),
                    manifest.version().text(),
                    "",
                    "",
                    "");
        }
    }

    /** An add-on of ours as PF4J's plugin. */
    private static final class AddonPlugin extends Plugin {

        private final ClassLoader classes;
        private final String entry;
        private final AddonContext context;

        AddonPlugin(ClassLoader classes, String entry, AddonContext context) {
            this.classes = classes;
            this.entry = entry;
            this.context = context;
        }

        @Override
        public void start() {
            try {
                Object made = classes.loadClass(entry).getDeclaredConstructor().newInstance();
                Addon addon = (Addon) made;
                addon.start(context);
                if (!addon.probe().working()) {
                    throw new IllegalStateException(entry + " does not work");
                }
            } catch (Exception e) {
                throw new IllegalStateException(entry + " did not start", e);
            }
        }
    }
}
