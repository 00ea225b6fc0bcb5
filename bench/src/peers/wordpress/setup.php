<?php
// Sets WordPress up and prints the password under which a program signs in. Usage: php setup.php <folder of WordPress>
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Measured', 'admin', 'admin@site.example', false, '', wp_generate_password(24));
update_option('siteurl', MEASURED_SITE);
update_option('home', MEASURED_SITE);
[$password] = WP_Application_Passwords::create_new_application_password(1, ['name' => 'Client']);
echo $password;
