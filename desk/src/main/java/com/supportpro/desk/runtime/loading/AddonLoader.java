package com.supportpro.desk.runtime.loading;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one release. Beside its own it sees the add-on API of the desk and the allowed packages of the JDK; other
 * classes and all resources of the desk are hidden from it.
 */
public final class AddonLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader desk;

    private AddonLoader(String name, URL[] jars, ClassLoader desk) {
        super(name, jars, ClassLoader.getPlatformClassLoader());
        this.desk = desk;
    }

    /** @throws IOException the release has no jars, or some that cannot be used */
    public static AddonLoader of(String name, Path release, ClassLoader desk) throws IOException {
        return new AddonLoader(name, Jars.in(release.resolve("lib")), desk);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = find(name);
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private Class<?> find(String name) throws ClassNotFoundException {
        if (AllowedClasses.ofApi(name)) {
            return desk.loadClass(name);
        }
        if (AllowedClasses.ofJdk(name)) {
            return getPlatformClassLoader().loadClass(name);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
    }

    @Override
    public @Nullable URL getResource(String name) {
        return findResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return findResources(name);
    }
}
