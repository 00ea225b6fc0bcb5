<?php
/**
 * Plugin Name: Measured
 * Description: Has one schedule, one route, one setting and one table.
 * Version: 1.0.0
 */
defined('ABSPATH') || exit;

register_activation_hook(__FILE__, function () {
    global $wpdb;
    $wpdb->query("create table if not exists {$wpdb->prefix}measured (name varchar(100) primary key, value text not null)");
    $wpdb->query("replace into {$wpdb->prefix}measured values ('started', now())");
    add_option('measured_greeting', 'Hello');
    wp_schedule_event(time() + HOUR_IN_SECONDS, 'hourly', 'measured_count');
});

register_deactivation_hook(__FILE__, fn () => wp_clear_scheduled_hook('measured_count'));

add_action('measured_count', function () {
    global $wpdb;
    $wpdb->query("replace into {$wpdb->prefix}measured values ('counted', now())");
});

add_action('rest_api_init', fn () => register_rest_route('measured/v1', '/measure', [
    'methods' => 'POST',
    'permission_callback' => '__return_true',
    'callback' => fn ($request) => ['greeting' => get_option('measured_greeting'), 'bytes' => strlen($request->get_body())],
]));
